### Joining a meeting, and coming back to one.

home-page-title = Join a meeting
home-heading = Join a meeting
home-lead = Type the code that is on the screen in the room or in your invitation. You need no account.
home-lead-code = The code is filled in. Say who you are; you need no account.

home-code = Meeting code
home-code-hint = Eight letters and digits, such as K7QM-4X2P. Capital or small letters are the same.
home-name = Your name
home-name-hint = As others in the meeting know you.
home-organisation = Your organization
home-organisation-hint = Whom you speak for: a school, an office, a company, a family.
home-organisation-invited = From your invitation. Change it if you speak for somebody else.
home-remembered = Your name and organization are kept on this device, so that you need not type them next time.

home-join = Join and vote
home-follow = Only follow along
home-follow-hint = You see everything the group sees, without a vote.
home-joining = Joining …
home-host = Hold a meeting yourself

## What can be wrong, said at the field

home-code-missing = Type the meeting code.
home-code-short =
    { $missing ->
        [one] One more character, please. A code has eight.
       *[other] { $missing } more characters, please. A code has eight.
    }
home-code-long = That is too long. A code has eight characters.
home-code-odd = A code has only letters and digits, and never the letter U.
home-code-unknown = No open meeting has this code. Look at it once more, or ask whoever invited you whether the meeting is open yet.
home-name-missing = Type your name, so that the others know who is there.
home-organisation-missing = Type whom you speak for. “Myself” is fine.
home-door-closed = The facilitator has closed the door of this meeting for now. Ask them to open it, then try again; what you typed stays here.
home-offline = The server cannot be reached. Check your connection and try again; what you typed stays here.

## Meetings on this device

home-return-heading = Your meetings on this device
home-return-untitled = Meeting { $code }
home-return-as = Joined as { $name }, { $when }
home-return-following = Following, { $when }
home-return-forget = Remove
home-return-forget-label = Remove { $title } from this list
home-return-forget-question = Remove “{ $title }” from this device? Your votes stay; their receipts leave the device. To come back, you join with the code again, as somebody new.
home-return-keep = Keep it
