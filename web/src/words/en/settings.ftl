### How a meeting is held, where it is prepared and where it is changed.

settings-not-leading = { $name } leads the meeting and can change these.
settings-quorum = How many have to vote
settings-quorum-about = With fewer votes no level stands, whatever they say. Not sure and abstain count as voting.
settings-quorum-none = No minimum
settings-quorum-none-about = The rule looks at the votes there are.
settings-quorum-people = A number of people
settings-quorum-people-about = The same for every item.
settings-quorum-people-number = People
settings-quorum-people-wrong = Choose a whole number from 1 on.
settings-quorum-percent = A share of those who joined
settings-quorum-percent-about = Counted without whoever stands aside from the item, rounded up.
settings-quorum-percent-number = Share of the people
settings-quorum-percent-wrong = Choose a whole number from 1 to 100.
settings-quorum-words-people =
    { $people ->
        [one] 1 vote at least
       *[other] { $people } votes at least
    }
settings-quorum-words-percent = { $percent } % have to vote
settings-group = Smallest group shown by itself
settings-group-about = Organizations with fewer votes are shown together, so that nobody's vote can be worked out.
settings-group-wrong = Choose 2 to 20.
settings-public-body = This is a public body
settings-public-body-about = Its votes are named, as open-meeting rules usually ask. This cannot be switched off after the first vote.
settings-public-body-fixed = People have voted as a public body, so votes stay named.
settings-reading = Time to read
settings-reading-about = A countdown when the group turns to a new item. You can open the vote before it is over.
settings-reading-none = No countdown
