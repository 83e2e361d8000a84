### Several people who vote at one device.

participant-seat-add = Somebody else votes on this device too
participant-seat-title = Who else votes on this device?
participant-seat-text = They get a place of their own, and you hand the device round. Nobody sees what another chose.
participant-seat-name = Their name
participant-seat-organisation = Whom they speak for
participant-seat-name-missing = Type their name, so that the others know who is there.
participant-seat-organisation-missing = Type whom they speak for.
participant-seat-door = The facilitator has closed the door of this meeting for now. Ask them to open it, then try again.
participant-seat-join = Add them and hand over
participant-seat-back = Go back

participant-table = People at this device
participant-table-here = Has the device:
participant-table-first = Whoever joined first
participant-table-missing = not yet
participant-table-voted = voted
participant-table-aside = does not vote here
participant-table-waiting = at the door
participant-table-give = Give the device to { $name }
participant-table-hand = Hand the device on
participant-table-people = Who votes here
participant-table-remove = Remove { $name } from this device
participant-table-remove-question = Remove { $name } from this device? Their votes stay. To come back they join with the code, as somebody new.
participant-table-remove-yes = Remove { $name }
participant-table-keep = Keep them

participant-cover-give = Give the device to { $name }
participant-cover-safe = Nobody’s vote is on the screen now.
participant-cover-me = I am { $name }
participant-cover-other = Somebody else takes it
participant-cover-who = Who has the device?
participant-cover-lead = Choose your name. Nobody sees what another chose.
