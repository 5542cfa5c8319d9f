package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// warned is a case in which the director decides alone and the grievances were
// handed over on 12 March 2026.
func warned(t *testing.T) *builder {
	t.Helper()
	b := newMatter(t).day("2026-03-10").opened().report().grievance("g1", "3.1.1", "2026-03-09")
	b.in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.WrittenWarning})
	b.day("2026-03-12").grievances([]cases.GrievanceID{"g1"}, learner)
	return b.in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), To: learner, Signed: true})
}

// warning is a decision letter of a kind, planned for a day.
func warning(kind regulation.SanctionKind, planned string) cases.IssueLetter {
	return cases.IssueLetter{
		Letter: "decision", Type: cases.LetterDecision, Planned: days.Must(planned), Signatory: garnier,
		Copies: copies("decision", "e2", learner),
		Decision: &cases.Decision{
			Sanction: cases.Sanction{Kind: kind}, Retained: []cases.GrievanceID{"g1"}, Grounds: "réitération",
		},
	}
}

func TestDefence(t *testing.T) {
	tests := []struct {
		name  string
		story func(b *builder)
		kind  regulation.SanctionKind
		day   string
		state State
		key   string
	}{
		{"the day of receipt", nil, regulation.WrittenWarning, "2026-03-12", Broken, "defence.wait"},
		{"the day after", nil, regulation.WrittenWarning, "2026-03-13", Broken, "defence.wait"},
		{"one full day between", nil, regulation.WrittenWarning, "2026-03-14", Met, "defence.met"},
		{"level 1 waits as long", nil, regulation.Warning, "2026-03-13", Broken, "defence.wait"},
		{"level 3 is R-NOTICE's", nil, regulation.TemporaryExclusion, "2026-03-13", Met, "defence.met"},
		{"level 3 on the day of receipt", nil, regulation.TemporaryExclusion, "2026-03-12", Broken, "defence.wait"},
		{"a grievance retained and not communicated", func(b *builder) { b.grievance("g2", "3.3", "2026-03-09") },
			regulation.WrittenWarning, "2026-03-14", Broken, "defence.added"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := warned(t)
			l := warning(tt.kind, tt.day)
			if tt.story != nil {
				tt.story(b)
				l.Decision.Retained = append(l.Decision.Retained, "g2")
			}
			o := b.try(l)
			wantState(t, verdict(t, o.Verdicts, Defence, "decision"), tt.state, tt.key)
			if got, want := refusedBy(o, Defence), tt.state == Broken; got != want {
				t.Errorf("refused: got %v, want %v", got, want)
			}
		})
	}
	t.Run("nothing received", func(t *testing.T) {
		b := newMatter(t).day("2026-03-10").opened().report().grievance("g1", "3.1.1", "2026-03-09")
		wantState(t, verdict(t, b.try(warning(regulation.Warning, "2026-03-20")).Verdicts, Defence, "decision"), Broken, "defence.none")
		wantState(t, verdict(t, Judge(b.matter()), Defence, ""), Pending, "defence.none")
	})
	t.Run("a receipt that can be disputed asks for a confirmation", func(t *testing.T) {
		b := newMatter(t).day("2026-03-10").opened().report().grievance("g1", "3.1.1", "2026-03-09")
		b.in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.WrittenWarning})
		b.day("2026-03-12").grievances([]cases.GrievanceID{"g1"}, learner)
		b.in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), To: learner})
		o := b.try(warning(regulation.WrittenWarning, "2026-03-16"))
		wantState(t, verdict(t, o.Verdicts, Defence, "decision"), Contestable, "defence.doubtful")
	})
	t.Run("the case waits for the full day, then is met", func(t *testing.T) {
		b := warned(t).today("2026-03-13")
		v := verdict(t, Judge(b.matter()), Defence, "")
		wantState(t, v, Pending, "defence.wait")
		wantDay(t, "until", v.Until, "2026-03-13")
		b.today("2026-03-14")
		wantState(t, verdict(t, Judge(b.matter()), Defence, ""), Met, "defence.met")
	})
	t.Run("nothing overrides it", func(t *testing.T) {
		o := warned(t).try(warning(regulation.Warning, "2026-03-12"), cases.Override{Rule: Defence, Subject: "decision", Reason: "urgence"})
		if !refusedBy(o, Defence) {
			t.Error("overridden")
		}
	})
}

func TestCompetence(t *testing.T) {
	exclusion := warning(regulation.TemporaryExclusion, "2026-03-20")
	tests := []struct {
		name  string
		story func(b *builder)
		act   cases.IssueLetter
		state State
		key   string
	}{
		{"level 2, the director alone", nil, warning(regulation.WrittenWarning, "2026-03-16"), Met, "competence.director"},
		{"level 2, the council chosen", func(b *builder) { b.in(cases.ChooseCourse{Course: cases.CourseCouncil}) },
			warning(regulation.WrittenWarning, "2026-03-16"), Pending, "competence.choice"},
		{"an exclusion without a council, nobody heard", nil, exclusion, Broken, "competence.hearing"},
		{"an exclusion without a council, the learner heard", func(b *builder) { b.in(cases.InterviewHeld{}) },
			exclusion, Broken, "competence.exclusion"},
		{"an exclusion for facts reserved to the council", func(b *builder) {
			b.in(cases.InterviewHeld{}).in(cases.StrikeAct{Act: b.find("g1"), Reason: "article"})
			b.day("2026-03-10").grievance("g1", "3.8", "2026-03-09").day("2026-03-16")
		}, exclusion, Broken, "competence.violence"},
		{"a motion nobody adopted", nil, voted(exclusion, "m9"), Broken, "competence.unvoted"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := warned(t).day("2026-03-16")
			if tt.story != nil {
				tt.story(b)
			}
			wantState(t, verdict(t, b.try(tt.act).Verdicts, Competence, "decision"), tt.state, tt.key)
		})
	}
	override := cases.Override{Rule: Competence, Subject: "decision", Reason: "urgence"}
	t.Run("the director may depart once the learner was heard", func(t *testing.T) {
		b := warned(t).day("2026-03-16")
		if !refusedBy(b.try(exclusion, override), Competence) {
			t.Error("before the hearing: not refused")
		}
		b.in(cases.InterviewHeld{})
		if refusedBy(b.try(exclusion, override), Competence) {
			t.Error("after the hearing: refused")
		}
		if !refusedBy(b.try(exclusion, cases.Override{Rule: Competence, Subject: "other", Reason: "urgence"}), Competence) {
			t.Error("another subject: not refused")
		}
		if !refusedBy(b.try(exclusion, cases.Override{Rule: Competence, Subject: "decision"}), Competence) {
			t.Error("no reason: not refused")
		}
	})
	t.Run("the departure shows on the verdict", func(t *testing.T) {
		b := warned(t).day("2026-03-16").in(cases.InterviewHeld{}, exclusion)
		m := b.matter()
		l := &m.Case.Letters[len(m.Case.Letters)-1]
		l.Issued.Act.Judged = &cases.Judged{Overrides: []cases.Override{override}}
		v := verdict(t, Judge(m), Competence, "decision")
		wantState(t, v, Broken, "competence.departure")
		if v.Overridden == nil || v.Overridden.Reason != "urgence" {
			t.Errorf("overridden: %v", v.Overridden)
		}
	})
	t.Run("never for facts reserved to the council", func(t *testing.T) {
		b := newMatter(t).day("2026-03-10").opened().report().grievance("g1", "3.8", "2026-03-09").in(cases.InterviewHeld{})
		if !refusedBy(b.try(exclusion, override), Competence) {
			t.Error("overridden")
		}
	})
	t.Run("the case by the course chosen", func(t *testing.T) {
		for _, x := range []struct {
			course cases.ChooseCourse
			state  State
			key    string
		}{
			{cases.ChooseCourse{Course: cases.CourseMore}, Pending, "competence.choice"},
			{cases.ChooseCourse{Course: cases.CourseCouncil}, Pending, "competence.convened"},
			{cases.ChooseCourse{Course: cases.CourseAlone}, Met, "competence.alone"},
			{cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.Warning}, Met, "competence.director"},
			{cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.PermanentExclusion}, Broken, "competence.exclusion"},
			{cases.ChooseCourse{Course: cases.CourseDiscontinue}, NotApplicable, "competence.discontinued"},
		} {
			m := newMatter(t).day("2026-03-10").opened().report().grievance("g1", "3.3", "2026-03-09").in(x.course).matter()
			wantState(t, verdict(t, Judge(m), Competence, ""), x.state, x.key)
		}
	})
}

// find is the act that added a grievance.
func (b *builder) find(id cases.GrievanceID) cases.ActID {
	for _, a := range b.acts[theCase.File()] {
		if g, ok := a.Payload.(cases.AddGrievance); ok && g.Grievance == id {
			return a.ID
		}
	}
	b.t.Fatalf("no grievance %s", id)
	return ""
}

func voted(l cases.IssueLetter, m cases.MotionID) cases.IssueLetter {
	d := *l.Decision
	d.Motion = m
	l.Decision = &d
	return l
}

func TestPrecaution(t *testing.T) {
	ordered := func(t *testing.T) *builder {
		b := newMatter(t).day("2026-11-03").opened().report().grievance("g1", "3.8", "2026-11-03")
		return b.day("2026-11-04").in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-11-04"), Exclusion: true})
	}
	t.Run("none", func(t *testing.T) {
		m := newMatter(t).day("2026-11-03").opened().matter()
		wantState(t, verdict(t, Judge(m), Precaution, ""), NotApplicable, "precaution.none")
	})
	t.Run("it warns after the fifteenth day", func(t *testing.T) {
		for day, want := range map[string]State{"2026-11-19": Met, "2026-11-20": Contestable} {
			b := ordered(t).today(day)
			if got := verdict(t, Judge(b.matter()), Precaution, "p1").State; got != want {
				t.Errorf("%s: got %s, want %s", day, got, want)
			}
		}
		wantDay(t, "due", verdict(t, Judge(ordered(t).matter()), Precaution, "p1").Due, "2026-11-19")
	})
	t.Run("lifted", func(t *testing.T) {
		b := ordered(t).day("2026-11-10").in(cases.LiftPrecaution{Precaution: "p1"}).today("2026-12-24")
		wantState(t, verdict(t, Judge(b.matter()), Precaution, "p1"), Met, "precaution.lifted")
	})
	t.Run("no sanction follows: it has to be lifted", func(t *testing.T) {
		b := ordered(t).day("2026-11-10").in(cases.ChooseCourse{Course: cases.CourseDiscontinue})
		wantState(t, verdict(t, Judge(b.matter()), Precaution, "p1"), Pending, "precaution.lift")
	})
	t.Run("a sanction before the grievances are communicated is refused", func(t *testing.T) {
		o := ordered(t).day("2026-11-10").try(warning(regulation.WrittenWarning, "2026-11-10"))
		wantState(t, verdict(t, o.Verdicts, Precaution, "decision"), Broken, "precaution.grievances")
		if !refusedBy(o, Precaution) {
			t.Error("not refused")
		}
	})
	t.Run("after they are received it is not, however long the measure lasted", func(t *testing.T) {
		b := ordered(t).grievances([]cases.GrievanceID{"g1"}, learner)
		b.in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), To: learner, Signed: true})
		o := b.day("2026-12-01").try(warning(regulation.WrittenWarning, "2026-12-01"))
		wantState(t, verdict(t, o.Verdicts, Precaution, "decision"), Met, "precaution.met")
		wantState(t, verdict(t, o.Verdicts, Precaution, "p1"), Contestable, "precaution.long")
		if refusedBy(o, Precaution) || confirmedBy(o, Precaution) {
			t.Error("the letter is stopped")
		}
	})
}

func TestConvocation(t *testing.T) {
	full := func() cases.IssueLetter {
		return cases.IssueLetter{
			Letter: "conv", Type: cases.LetterConvocation, Signatory: garnier, Copies: copies("conv", "e1", learner),
			Announcement: &cases.Announcement{Sitting: theSitting, Day: days.Must("2026-09-29"), At: days.MustHour("14:00"),
				Place: "Paris", Heaviest: regulation.TemporaryExclusion},
		}
	}
	tests := []struct {
		name   string
		change func(l *cases.IssueLetter)
		state  State
		key    string
	}{
		{"complete", func(*cases.IssueLetter) {}, Met, "convocation.met"},
		{"no time", func(l *cases.IssueLetter) { l.Announcement.At = 0 }, Broken, "convocation.missing"},
		{"neither place nor link", func(l *cases.IssueLetter) { l.Announcement.Place = "" }, Broken, "convocation.missing"},
		{"a link alone", func(l *cases.IssueLetter) {
			l.Announcement.Place, l.Announcement.Link = "", "https://visio.example/1"
		}, Met, "convocation.met"},
		{"announces nothing", func(l *cases.IssueLetter) { l.Announcement = nil }, Broken, "convocation.missing"},
		{"nobody signs", func(l *cases.IssueLetter) { l.Signatory = "" }, Broken, "convocation.missing"},
		{"the right to be assisted has no value", func(l *cases.IssueLetter) { l.Missing = []string{"conv.assistance"} },
			Broken, "convocation.missing"},
		{"no heaviest sanction", func(l *cases.IssueLetter) { l.Announcement.Heaviest = "" }, Contestable, "convocation.heaviest"},
		{"by ordinary letter", func(l *cases.IssueLetter) { l.Copies[0].Channel = post.Plain }, Broken, "convocation.channel"},
		{"by e-mail", func(l *cases.IssueLetter) { l.Copies[0].Channel = post.Email }, Broken, "convocation.channel"},
		{"by hand", func(l *cases.IssueLetter) { l.Copies[0].Channel = post.ByHand }, Met, "convocation.met"},
		{"electronic without consent", func(l *cases.IssueLetter) { l.Copies[0].Channel = post.Electronic }, Broken, "convocation.consent"},
		{"signed by the secretary without delegation", func(l *cases.IssueLetter) { l.Signatory = baudry }, Broken, "convocation.signature"},
		{"signed by the deputy who presides by delegation", func(l *cases.IssueLetter) { l.Signatory = delmas }, Met, "convocation.met"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newMatter(t).day("2026-09-07").opened().report().grievance("g1", "3.3", "2026-09-02")
			b.day("2026-09-09").plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
			l := full()
			tt.change(&l)
			o := b.try(l)
			wantState(t, verdict(t, o.Verdicts, Convocation, "conv"), tt.state, tt.key)
			if got, want := refusedBy(o, Convocation), tt.state == Broken; got != want {
				t.Errorf("refused: got %v, want %v", got, want)
			}
		})
	}
	t.Run("electronic with recorded consent", func(t *testing.T) {
		b := newMatter(t).act(learner.File(), cases.ConsentedToElectronic{Email: "c@example.org"}).day("2026-09-07").opened()
		b.plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
		l := full()
		l.Copies[0].Channel = post.Electronic
		wantState(t, verdict(t, b.try(l).Verdicts, Convocation, "conv"), Met, "convocation.met")
	})
	t.Run("the secretary by delegation in force", func(t *testing.T) {
		b := newMatter(t).act(baudry.File(), cases.Delegate{Signing: true, Until: days.Must("2026-09-30")}).day("2026-09-07").opened()
		b.plan("2026-10-29", "14:00", regulation.TemporaryExclusion)
		l := full()
		l.Signatory, l.Delegated = baudry, true
		wantState(t, verdict(t, b.day("2026-09-30").try(l).Verdicts, Convocation, "conv"), Met, "convocation.met")
		wantState(t, verdict(t, b.day("2026-10-01").try(l).Verdicts, Convocation, "conv"), Broken, "convocation.signature")
	})
	t.Run("to be issued once the council is planned", func(t *testing.T) {
		b := newMatter(t).day("2026-09-07").opened().plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
		wantState(t, verdict(t, Judge(b.matter()), Convocation, ""), Pending, "convocation.pending")
	})
}

func TestAssistant(t *testing.T) {
	tests := []struct {
		name string
		who  cases.Assistant
		key  string
	}{
		{"nobody", cases.Assistant{}, "assistant.none"},
		{"another learner", cases.Assistant{Name: "Léa Fabre", Capacity: "learner"}, "assistant.met"},
		{"an employee", cases.Assistant{Name: "Léa Fabre", Capacity: "employee"}, "assistant.met"},
		{"anybody else is accepted and flagged", cases.Assistant{Name: "Me Fabre", Capacity: "other"}, "assistant.other"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := served(t, "2026-09-14", "2026-09-29").day("2026-09-29").sits(cases.OpenSitting{})
			wantState(t, verdict(t, Judge(b.matter()), Assistant, ""), Pending, "assistant.pending")
			b.in(cases.CallCase{Sitting: theSitting}, cases.HearingHeld{Sitting: theSitting, ReasonStated: true, Assistant: tt.who})
			wantState(t, verdict(t, Judge(b.matter()), Assistant, ""), Met, tt.key)
		})
	}
}

func TestMinor(t *testing.T) {
	tests := []struct {
		name  string
		story func(b *builder)
		to    []cases.PersonID
		state State
		key   string
	}{
		{"an adult", func(*builder) {}, []cases.PersonID{learner}, NotApplicable, "minor.adult"},
		{"a minor, both parents addressed", func(b *builder) { b.born("2009-03-02").parents() },
			[]cases.PersonID{learner, mother, father}, Met, "minor.met"},
		{"a minor, one parent left out", func(b *builder) { b.born("2009-03-02").parents() },
			[]cases.PersonID{learner, mother}, Broken, "minor.missing"},
		{"a minor without any holder", func(b *builder) { b.born("2009-03-02") }, []cases.PersonID{learner}, Broken, "minor.holders"},
		{"an emancipated minor", func(b *builder) { b.born("2009-03-02").parents().act(learner.File(), cases.Emancipated{}) },
			[]cases.PersonID{learner}, NotApplicable, "minor.emancipated"},
		{"the eve of majority", func(b *builder) { b.born("2008-09-10").parents() }, []cases.PersonID{learner}, Broken, "minor.missing"},
		{"the day of majority", func(b *builder) { b.born("2008-09-09").parents() }, []cases.PersonID{learner}, NotApplicable, "minor.adult"},
		{"no day of birth", func(b *builder) { b.act(learner.File(), cases.DescribePerson{}) }, []cases.PersonID{learner}, Pending, "minor.unknown"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newMatter(t)
			tt.story(b)
			b.day("2026-09-07").opened().report().in(complete()).day("2026-09-09")
			l := notice()
			l.Copies = copies("griefs", "e1", tt.to...)
			o := b.try(l)
			wantState(t, verdict(t, o.Verdicts, Minor, "griefs"), tt.state, tt.key)
			if got, want := refusedBy(o, Minor), tt.state == Broken || tt.state == Pending; got != want {
				t.Errorf("refused: got %v, want %v", got, want)
			}
		})
	}
	t.Run("born on 29 February: an adult on the 28th, with copies", func(t *testing.T) {
		for _, x := range []struct {
			day   string
			to    []cases.PersonID
			state State
			key   string
		}{
			{"2026-02-27", []cases.PersonID{learner}, Broken, "minor.missing"},
			{"2026-02-28", []cases.PersonID{learner}, Contestable, "minor.missing"},
			{"2026-02-28", []cases.PersonID{learner, mother, father}, Met, "minor.leap"},
			{"2026-03-01", []cases.PersonID{learner}, NotApplicable, "minor.adult"},
		} {
			b := newMatter(t).day("2026-02-01").born("2008-02-29").parents().opened().report()
			b.grievance("g1", "3.3", "2026-01-30").day(x.day)
			l := notice()
			l.Copies = copies("griefs", "e1", x.to...)
			wantState(t, verdict(t, b.try(l).Verdicts, Minor, "griefs"), x.state, x.key)
		}
	})
	t.Run("a minor at the notice is treated so at the decision", func(t *testing.T) {
		b := newMatter(t).born("2008-09-20").parents().day("2026-09-07").opened().report().in(complete())
		b.day("2026-09-09").grievances([]cases.GrievanceID{"g1"}, learner, mother, father).day("2026-10-05")
		wantState(t, verdict(t, b.try(warning(regulation.Warning, "2026-10-05")).Verdicts, Minor, "decision"), Broken, "minor.missing")
	})
	t.Run("letters to the employer are not concerned", func(t *testing.T) {
		b := newMatter(t).born("2009-03-02").parents().day("2026-09-07").opened()
		o := b.try(cases.IssueLetter{Letter: "prior", Type: cases.LetterPrior, Copies: copies("prior", "e1", employer)})
		if refusedBy(o, Minor) {
			t.Error("refused")
		}
	})
}

func TestEmployerPrior(t *testing.T) {
	put := func(k regulation.SanctionKind) cases.PutMotion {
		return cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: cases.Sanction{Kind: k}}
	}
	told := func(b *builder, day string) {
		b.day(day).in(cases.IssueLetter{Letter: "prior", Type: cases.LetterPrior, Copies: copies("prior", "e3", employer)})
		b.posted("e3", employer)
	}
	tests := []struct {
		name   string
		story  func(b *builder)
		motion regulation.SanctionKind
		refuse bool
	}{
		{"told before", func(b *builder) { told(b, "2026-09-16") }, regulation.TemporaryExclusion, false},
		{"not told", func(*builder) {}, regulation.TemporaryExclusion, true},
		{"not told, level 2", func(*builder) {}, regulation.WrittenWarning, false},
		{"issued and not posted", func(b *builder) {
			b.in(cases.IssueLetter{Letter: "prior", Type: cases.LetterPrior, Copies: copies("prior", "e3", employer)})
		}, regulation.PermanentExclusion, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := served(t, "2026-09-14", "2026-09-29")
			tt.story(b)
			b.day("2026-09-29").sits(cases.OpenSitting{}).in(cases.CallCase{Sitting: theSitting})
			if got := refusedBy(b.try(put(tt.motion)), EmployerPrior); got != tt.refuse {
				t.Errorf("refused: got %v, want %v", got, tt.refuse)
			}
		})
	}
	t.Run("told after the motion", func(t *testing.T) {
		b := served(t, "2026-09-14", "2026-09-29").day("2026-09-29").in(put(regulation.TemporaryExclusion))
		told(b, "2026-09-30")
		wantState(t, verdict(t, Judge(b.matter()), EmployerPrior, "m1"), Broken, "prior.late")
	})
	t.Run("the case", func(t *testing.T) {
		b := served(t, "2026-09-14", "2026-09-29")
		wantState(t, verdict(t, Judge(b.matter()), EmployerPrior, ""), Pending, "prior.pending")
		told(b, "2026-09-16")
		wantState(t, verdict(t, Judge(b.matter()), EmployerPrior, ""), Met, "prior.met")
	})
	t.Run("only for an apprentice", func(t *testing.T) {
		m := newMatter(t).day("2026-09-07").in(cases.OpenCase{Learner: learner, Status: cases.StatusTrainee}).matter()
		wantState(t, verdict(t, Judge(m), EmployerPrior, ""), NotApplicable, "prior.none")
	})
	t.Run("no exclusion envisaged", func(t *testing.T) {
		m := newMatter(t).day("2026-09-07").opened().plan("2026-09-29", "14:00", regulation.WrittenWarning).matter()
		wantState(t, verdict(t, Judge(m), EmployerPrior, ""), NotApplicable, "prior.level")
	})
}
