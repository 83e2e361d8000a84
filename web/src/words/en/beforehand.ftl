### Voting before the meeting, and the consent list that comes of it.

participant-early-heading = Vote before the meeting
participant-early = Take your time: everything is saved as you go, and you can change it until this round is closed. Nobody sees your votes before that.
participant-early-following = People vote in their own time before the meeting. Nothing is shown before this round is closed.
participant-early-until = Open until { $when }.
participant-early-past = The time was until { $when }. You can still vote until the facilitator closes this round.
participant-early-done = { $done } of { $all } voted
participant-early-begin = Begin with { $name }
participant-early-continue = Go on with { $name }
participant-early-all = You have voted on everything. Thank you! You can change any vote until this round is closed.
participant-early-offline =
    { $waiting ->
        [one] You are offline. One vote is safe on this device and goes out as soon as you are back.
       *[other] You are offline. { $waiting } votes are safe on this device and go out as soon as you are back.
    }
participant-early-finished = { $finished } of { $eligible } people have voted on everything.
participant-early-voted = { $voted } of { $eligible } people have voted
participant-early-open = Not voted yet
participant-early-yours = Your vote:
participant-early-pending = Waits to be sent
participant-early-recused = You stand aside
participant-early-recused-text = You said that you have a conflict of interest. You can read and comment.
participant-early-next = Next: { $name }
participant-early-list = All criteria
participant-early-items = The criteria before and after this one
participant-early-before = Back to { $name }
participant-early-after = On to { $name }
participant-early-over = The vote before the meeting is closed. The group talks first about what people see most differently.
participant-say-advance = The vote before the meeting is open.
participant-say-advance-over = The vote before the meeting is closed.

## The consent list

participant-consent =
    { $count ->
        [one] Agreed on before the meeting: one criterion
       *[other] Agreed on before the meeting: { $count } criteria
    }
participant-consent-text = The group accepts these together, without talking about each. If you wish to talk about one, take it off the list; nobody needs to agree.
participant-consent-pull = Talk about it
participant-consent-pull-label = Talk about { $name }
participant-consent-reason = What you would like to talk about (if you wish to say)
participant-consent-pull-yes = Take it off the list
participant-consent-pull-no = Leave it
participant-consent-pulled =
    { $count ->
        [one] One is taken off, to talk about
       *[other] { $count } are taken off, to talk about
    }
participant-consent-pulled-say = { $name } is taken off the list, to talk about.
participant-consent-decided = Accepted together with others, as the vote before the meeting came out.
