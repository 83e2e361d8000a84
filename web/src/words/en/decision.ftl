### A recorded decision, on every page that shows one.

decision-decided = Decided
decision-decided-before = Decided before
decision-departs = Departs from the rule, for the reason given.
decision-consent-list = Accepted from the consent list, as it was voted in the advance round.
decision-dissent = Dissent
decision-evidence = Evidence
decision-next-steps = Next steps
decision-unsigned = Unsigned
decision-name-withheld = Signed; the name is not shown
decision-reasons = Why people voted as they did
decision-step-done = Done:
decision-step-dropped = Dropped:
decision-step-late = past its date
decision-step-by = by { $day }
decision-step-changed =
    { $named ->
        [no] Changed on { $day }.
       *[other] Changed on { $day } by { $person }.
    }
decision-step-decided = As it was decided:
