### Next steps: what is to be done, by whom and by when, and how it stands.

step-what = What
step-who = Who
step-when = By when
step-what-missing = Say what is to be done, or remove the entry.
step-mark = Mark as done
step-mark-of = Mark as done: { $what }
step-change = Change
step-change-of = Change: { $what }
step-state = How it stands
step-open = Still to be done
step-done = Done
step-dropped = Will not be done
step-note = What happened, or why (if you like)
step-keep = Save
step-later = Not now
step-by = Who says so
step-by-about = It is written in the record of the meeting with this name.
step-by-missing = Say who tells it: the record has to name somebody.
step-kept = Written down.
