### The way between the host's pages.

tabs-label = For the host
tabs-host = Prepare
tabs-sessions = Sessions
tabs-subjects = Subjects
