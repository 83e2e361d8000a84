### Answering a proposal: fetched apart from what a phone needs in its first moment.

participant-answer-now = Answer the proposal
participant-answer-following = The group answers a proposal
participant-answer-question = Can you go along with { $level }?
participant-answer-said = Said with it
participant-answer-keys = With a keyboard, press 0 to 5.
participant-answer-silent = Nobody sees your answer before the facilitator closes the answers.
participant-answer-progress = { $answered } of { $eligible } have answered
participant-answer-progress-none = Nobody has answered yet

participant-answer-status-none = You have not answered yet. Choose one of the six.
participant-answer-status-in = Your answer is in: { $answer }. You can change it until it is closed.
participant-answer-status-absent = You are marked absent, so this answer does not count for now: { $answer }.
participant-answer-status-sending = Sending your answer: { $answer } …
participant-answer-status-offline = You are offline. Your answer is safe and goes out as soon as you are back: { $answer }.
participant-answer-status-offline-none = You are offline. You can choose already; your answer goes out as soon as you are back.
participant-answer-status-offline-in = You are offline. Your answer is in: { $answer }.
participant-answer-here = I am here: count my answer
participant-answer-absent = The group does not wait for you. If you are here, simply answer, and you count again.

participant-answer-named = Everyone sees it with your name once the answers are closed. It is kept on this device while you write.
participant-answer-confidential = It goes on record with your answer. The group does not see who wrote it. It is kept on this device while you write.
participant-answer-with = Goes out together with your answer.
participant-answer-send = Send with my answer
participant-answer-sent = Sent with your answer.

participant-answer-cancelled = The proposal was taken back. Nobody sees what was answered.
participant-answer-unsent = You were still writing when the answers were closed. This was not sent; it is kept here, and you can say it now.
participant-answer-earlier = Earlier proposals
participant-answer-result = How the group answered
participant-say-proposed = Proposed: { $level }. Answer from 0 to 5.
