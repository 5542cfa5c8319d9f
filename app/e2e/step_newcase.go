package e2e

import (
	"cmp"
	"os"
	"path/filepath"

	"greffe/app/sample"
)

// A report is a new case as somebody types it.
type report struct {
	by, capacity string
	facts        []fact
	files        []string
	learner      learner
	path         string
	contract     string
	employer     party
	supervisor   string
	funder       party
	cousin       string // a relative on the staff, by name; may be empty
}

// A fact is one row of facts.
type fact struct{ day, hour, place, article, text, criminal string }

// A learner is who the case is about; a minor has representatives.
type learner struct {
	name
	civility, born, address string
	status                  string // the letter of the contract; an apprentice when empty
	holders                 []holder
}

// A holder is a legal representative.
type holder struct {
	name
	civility, address string
}

// A party is an employer or a funder; ref is the funder's own file number.
type party struct{ name, address, ref string }

// newCase types a report into the page of a new case, and opens the case.
func (s *Session) newCase(r report) {
	s.t.Helper()
	s.Press("ctrl+n", "sheet newcase")
	s.Fill("case.new.reported-by", r.by)
	s.Fill("case.new.capacity", r.capacity)
	for i, f := range r.facts {
		if i > 0 {
			s.Do("case.new.add-fact")
			s.At("case.fact.day-label")
			s.Enter(f.day)
		} else {
			s.Fill("case.fact.day-label", f.day)
		}
		s.fact(f)
	}
	if len(r.files) > 0 {
		s.Choose(r.files...)
		s.Do("case.files.add")
		s.Wait("files ")
		s.Shot("new-case-facts")
	}
	s.learner(r.learner)
	s.training(r)
	if r.cousin != "" {
		s.relative(r.cousin)
	}
	s.Shot("new-case")
	s.Press("ctrl+Return", "recorded open-case")
	s.Wait("shown case")
	s.Shot("case-opened")
}

func (s *Session) fact(f fact) {
	s.t.Helper()
	if f.hour != "" {
		s.Fill("case.fact.hour", f.hour)
	}
	s.Fill("case.fact.place", f.place)
	s.Pick("label.breach", f.article)
	s.Letter("case.fact.training", "o")
	if f.criminal != "" {
		s.Letter("case.fact.criminal", f.criminal)
	}
	s.Fill("case.fact.text", f.text)
}

func (s *Session) learner(l learner) {
	s.t.Helper()
	s.Fill("case.new.family", l.family)
	s.Fill("case.new.given", l.given)
	s.Letter("case.new.civility", l.civility)
	s.Fill("case.new.born", l.born)
	s.Letter("case.new.status", cmp.Or(l.status, "a"))
	for i, h := range l.holders {
		if i > 0 {
			s.Do("case.new.add-holder")
			s.At("case.new.family")
			s.Enter(h.family)
		} else {
			s.Fill("case.new.family", h.family)
		}
		s.Fill("case.new.given", h.given)
		s.Letter("case.new.civility", h.civility)
		s.Fill("case.new.address", h.address)
	}
	s.Do("case.new.contact")
	s.Fill("case.new.address", l.address)
}

func (s *Session) training(r report) {
	s.t.Helper()
	if r.learner.status != "" { // only an apprentice brings duties to an employer, so that its fields open
		s.Do("case.new.training")
	}
	s.Fill("case.new.path", r.path)
	if r.contract != "" {
		s.Fill("case.new.contract", r.contract)
	}
	s.employer(r)
	if r.funder.name == "" {
		return
	}
	s.Fill("label.funder", r.funder.name)
	s.Fill("case.new.funder-ref", r.funder.ref)
	s.Fill("case.new.address", r.funder.address)
}

func (s *Session) employer(r report) {
	s.t.Helper()
	if r.employer.name == "" {
		return
	}
	s.Fill("label.employer", r.employer.name)
	if r.supervisor != "" {
		s.Fill("label.supervisor", r.supervisor)
	}
	s.Fill("case.new.address", r.employer.address)
}

// relative ties somebody of the staff to the learner, found by name.
func (s *Session) relative(name string) {
	s.t.Helper()
	s.Do("case.new.links")
	s.Do("case.new.add-link")
	s.At("case.new.person")
	s.Enter(name)
	s.Key("Return") // the only person of that name
	s.Pick("case.new.link", s.word("case.link.relative"))
	s.Fill("case.new.detail", "cousine")
}

// exhibits writes the sample's two exhibits into the session's folder.
func (s *Session) exhibits() []string {
	s.t.Helper()
	var files []string
	for _, x := range []struct {
		name string
		b    []byte
	}{{"rapport-de-comparaison.pdf", sample.ReportPDF()}, {"capture-ecran.png", sample.ScreenPNG()}} {
		file := filepath.Join(s.Home(), x.name)
		if err := os.WriteFile(file, x.b, 0o600); err != nil {
			s.t.Fatalf("%v", err)
		}
		files = append(files, file)
	}
	return files
}
