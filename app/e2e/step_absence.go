package e2e

// goTo opens a page by its name on the rail, through the palette.
func (s *Session) goTo(page, shown string) {
	s.t.Helper()
	s.Press("ctrl+k", "palette")
	s.Enter(s.word(page))
	s.Wait("palette answered")
	s.Press("Return", "shown "+shown)
	s.Wait("idle")
}

// enrol adds a learner to the directory, and opens what is recorded of the
// learner's sessions.
func (s *Session) enrol(l learner) {
	s.t.Helper()
	s.goTo("rail.directory", "directory")
	s.Do("directory.add")
	s.Wait("sheet person-edit")
	s.Pick("directory.who", s.word("group.learner"))
	s.Write("person.given", l.given)
	s.Write("person.family", l.family)
	s.To("person.civility")
	s.Key("Left", "Left") // the first of the three
	s.Write("directory.birth", l.born)
	s.Write("office.address", l.address)
	s.Shot("learner")
	s.Press("ctrl+Return", "recorded describe-person")
	s.Wait("shown directory")
	s.Wait("idle")
	s.sessionsOf(l.name)
}

// sessionsOf opens the sessions of a learner from the directory.
func (s *Session) sessionsOf(n name) {
	s.t.Helper()
	s.Reach("the directory", containing("List "))
	s.Type(n.family)
	s.Press("Return", "sheet person-edit")
	s.Do("log.title")
	s.Wait("shown attendance")
	s.Wait("idle")
}

// A mentoring is one session, and what became of it: the key of the outcome, and
// what goes with it.
type mentoring struct {
	day, at, outcome       string
	joined                 string
	cancelled, cancelledAt string
	ground, seen           string
	counts                 string // the state that the program gives it at once
}

// attend records a session on the learner's page.
func (s *Session) attend(x mentoring) {
	s.t.Helper()
	s.Do("log.add")
	s.Wait("sheet log-session")
	s.Write("log.session.day", x.day)
	s.Write("log.session.at", x.at)
	s.Pick("log.session.outcome", s.word("log.outcome."+x.outcome))
	if x.joined != "" {
		s.Write("log.session.joined-at", x.joined)
	}
	if x.cancelled != "" {
		s.Write("log.session.cancelled-on", x.cancelled)
		s.Write("log.session.cancelled-at", x.cancelledAt)
	}
	if x.ground != "" {
		s.Pick("log.session.ground", x.ground)
		s.Write("log.session.seen-by", openClassrooms().me.String())
		s.Write("log.session.seen-on", x.seen)
	}
	s.Shot("session-" + x.counts)
	s.Press("ctrl+Return", "recorded session-attendance")
	s.Wait("shown attendance")
	s.Wait("idle")
}

// caseOfAbsences opens a case from the absences of the page: the learner and the
// facts are there already.
func (s *Session) caseOfAbsences(r report) {
	s.t.Helper()
	s.Do("log.open-case")
	s.Wait("sheet newcase")
	s.Wait("idle")
	s.Write("case.new.reported-by", r.by)
	s.Write("case.new.capacity", r.capacity)
	s.Letter("case.new.status", "t")
	s.Do("case.new.training")
	s.Write("case.new.path", r.path)
	s.Write("case.new.contract", r.contract)
	s.Write("label.funder", r.funder.name)
	s.Write("case.new.funder-ref", r.funder.ref)
	s.Write("case.new.address", r.funder.address)
	s.Shot("case-of-absences")
	s.Press("ctrl+Return", "recorded open-case")
	s.Wait("shown case")
	s.Wait("idle")
	s.Shot("case-opened")
}
