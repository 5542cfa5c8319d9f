package ui

import (
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/rules"
)

// absenceFacts are the absences of the run, each a fact of its own.
func absenceFacts(w translations.Words, p profileOf, learner *cases.Person, today days.Day, newID func() string) []factForm {
	var out []factForm
	for _, s := range rules.RunOf(p, learner, today).Sessions {
		day, at := s.When()
		_, why := rules.AttendanceOf(p, s)
		f := newFactForm(newID)
		f.Day, f.Hour, f.Article, f.InTraining = writeDay(day), at.String(), absenceArticle, cases.Yes
		f.Place = w.T("log.fact.place")
		f.Text = w.T("log.fact.absence", message.Text("session", logKind(w, s)), message.Said("why", why))
		out = append(out, f)
	}
	return out
}

// quietFact is an inactivity as a fact: it begins the day after the last sign.
func quietFact(w translations.Words, p profileOf, learner *cases.Person, today days.Day, newID func() string) []factForm {
	d := rules.InactivityOn(p, learner, today)
	f := newFactForm(newID)
	f.Day, f.Article, f.InTraining = writeDay(d.Since+1), inactivityArticle, cases.Yes
	f.Place = w.T("log.fact.place")
	f.Text = w.T("log.fact.quiet", message.Day("since", d.Since), message.Number("n", int(today-d.Since)))
	return []factForm{f}
}

// openCaseAbout opens the page of a new case about a learner, with its facts.
func (f *Frame) openCaseAbout(learner *cases.Person, facts func(newID func() string) []factForm) {
	var g Generation
	Load(f.Work, &g, f.newCaseGround, func(ground newCaseGround, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		s := f.newCaseSheet(ground)
		s.draftFile = string(learner.ID)
		today := f.Desk.Today()
		s.fresh = func() newCaseForm {
			form := newNewCaseForm(today, f.Desk.NewID)
			form.Learner, form.Facts = foundLearner(learner, today), facts(f.Desk.NewID)
			return form
		}
		s.open()
		if s.sheet.IsOpen() && !s.draft.kept {
			s.foundLearner(learner) // also reads the representatives
		}
	})
}
