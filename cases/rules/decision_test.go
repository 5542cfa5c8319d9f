package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// TestExclusionFor runs the worked exclusions: the month ends on the eve.
func TestExclusionFor(t *testing.T) {
	m := newMatter(t).opened().matter()
	for _, row := range table(t, "exclusion.csv") {
		start := days.Must(row[0])
		d := ExclusionFor(m, start, 0)
		if d.MaxLast.String() != row[1] || (d.MaxLast+1).String() != row[4] {
			t.Errorf("from %s: last day %s, back on %s; want %s and %s", start, d.MaxLast, d.MaxLast+1, row[1], row[4])
		}
		if got := BarLast(m.Profile, start).String(); got != row[5] {
			t.Errorf("bar from %s: until %s, want %s", start, got, row[5])
		}
	}
}

func TestAPrecautionCountsWithinTheMonth(t *testing.T) {
	precaution := func(from string, exclusion bool) cases.OrderPrecaution {
		return cases.OrderPrecaution{Precaution: "p1", From: days.Must(from), Exclusion: exclusion, Scope: "tout", Risk: "violence"}
	}
	for _, x := range []struct {
		name    string
		tell    func(*builder)
		from    string
		spent   int
		maxLast string
	}{
		{"none", func(*builder) {}, "2026-10-12", 0, "2026-11-11"},
		{"one that still runs", func(b *builder) { b.in(precaution("2026-10-02", true)) }, "2026-10-02", 0, "2026-11-01"},
		{"one lifted as the exclusion starts", func(b *builder) {
			b.in(precaution("2026-10-02", true)).day("2026-10-12").in(cases.LiftPrecaution{Precaution: "p1"})
		}, "2026-10-02", 0, "2026-11-01"},
		{"one lifted before, its ten days taken off", func(b *builder) {
			b.in(precaution("2026-09-20", true)).day("2026-09-30").in(cases.LiftPrecaution{Precaution: "p1"})
		}, "2026-10-12", 10, "2026-11-01"},
		{"access to mentoring only is no exclusion", func(b *builder) { b.in(precaution("2026-10-02", false)) }, "2026-10-12", 0, "2026-11-11"},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := newMatter(t).opened()
			x.tell(b)
			d := ExclusionFor(b.matter(), days.Must("2026-10-12"), days.Must("2026-10-05"))
			if d.CountedFrom.String() != x.from || d.Spent != x.spent || d.MaxLast.String() != x.maxLast {
				t.Errorf("counted from %s, %d days off, until %s; want %s, %d, %s",
					d.CountedFrom, d.Spent, d.MaxLast, x.from, x.spent, x.maxLast)
			}
		})
	}
}

func TestExclusionLetters(t *testing.T) {
	month := cases.Sanction{Kind: regulation.TemporaryExclusion}
	for _, x := range []struct {
		name  string
		s     cases.Sanction
		state State
		key   string
	}{
		{"fifteen days, a week after dispatch", dated(tempExclusion(), "2026-10-12", "2026-10-26"), Met, "exclusion.met"},
		{"without its days", tempExclusion(), Broken, "exclusion.dates"},
		{"ends before it starts", dated(month, "2026-10-12", "2026-10-11"), Broken, "exclusion.order"},
		{"exactly one month", dated(month, "2026-10-12", "2026-11-11"), Met, "exclusion.met"},
		{"one day more", dated(month, "2026-10-12", "2026-11-12"), Broken, "exclusion.long.plain"},
		{"not the length that was voted", dated(tempExclusion(), "2026-10-12", "2026-10-25"), Broken, "exclusion.other"},
		{"starts on the day of dispatch", dated(tempExclusion(), "2026-10-05", "2026-10-19"), Broken, "exclusion.soon"},
		{"starts the day after", dated(tempExclusion(), "2026-10-06", "2026-10-20"), Contestable, "exclusion.close"},
		{"starts on the third open day", dated(tempExclusion(), "2026-10-08", "2026-10-22"), Met, "exclusion.met"},
		{"a bar on a temporary exclusion", func() cases.Sanction {
			s := dated(tempExclusion(), "2026-10-12", "2026-10-26")
			s.Bar = true
			return s
		}(), Broken, "exclusion.bar.alone"},
		{"permanent", cases.Sanction{Kind: regulation.PermanentExclusion}, Met, "exclusion.permanent.pending"},
		{"permanent, from a day before it leaves", cases.Sanction{Kind: regulation.PermanentExclusion, First: days.Must("2026-10-05")}, Broken, "exclusion.soon"},
		{"permanent, from a later day", cases.Sanction{Kind: regulation.PermanentExclusion, First: days.Must("2026-10-06")}, Met, "exclusion.permanent.pending"},
		{"permanent with a bar of a year", dated(permanentBar(), "2026-10-12", "2027-10-11"), Met, "exclusion.permanent.pending"},
		{"permanent with a bar of a year and a day", dated(permanentBar(), "2026-10-12", "2027-10-12"), Broken, "exclusion.bar.length"},
		{"a written warning", cases.Sanction{Kind: regulation.WrittenWarning}, NotApplicable, "exclusion.none"},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := adopted(t, x.s).day("2026-10-02")
			o := b.try(decision("m1", "2026-10-05", x.s, learner))
			wantState(t, verdict(t, o.Verdicts, Exclusion, "decision"), x.state, x.key)
			if got, want := refusedBy(o, Exclusion), x.state == Broken; got != want {
				t.Errorf("refused %v, want %v", got, want)
			}
		})
	}
}

func TestAnExclusionPresentedAfterItsFirstDay(t *testing.T) {
	b := adopted(t, tempExclusion()).day("2026-10-02").in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner))
	b.day("2026-10-05").posted("e2", learner).day("2026-10-14").presented("e2", learner)
	vs := Judge(b.matter())
	wantState(t, verdict(t, vs, Exclusion, "decision"), Contestable, "exclusion.presented")
	if !hasDue(Assess(b.matter(), vs), DoDecision, "docket.correcting") {
		t.Error("no correcting letter is due")
	}
	b.in(cases.IssueLetter{Letter: "corr", Type: cases.LetterCorrecting, Corrects: "decision", Copies: copies("corr", "e5", learner)})
	wantState(t, verdict(t, Judge(b.matter()), Exclusion, "decision"), Contestable, "exclusion.presented")
	wantState(t, verdict(t, Judge(b.fork().posted("e5", learner).matter()), Exclusion, "decision"), Contestable, "exclusion.corrected")
	if hasDue(Assess(b.matter(), Judge(b.matter())), DoDecision, "docket.correcting") {
		t.Error("the correcting letter is still due")
	}
}

func TestAnExclusionPresentedLateToOneOfThoseItMustReach(t *testing.T) {
	for _, x := range []struct {
		name, mother, father string
		state                State
		key, counted         string
	}{
		{"in time to those known", "2026-10-09", "", Met, "exclusion.met", ""},
		{"in time to all", "2026-10-09", "2026-10-12", Met, "exclusion.met", ""},
		{"late to the father", "2026-10-09", "2026-10-14", Contestable, "exclusion.presented", "2026-10-14"},
		{"late to the father, the mother's not known yet", "", "2026-10-14", Contestable, "exclusion.presented", "2026-10-14"},
		{"after the last day", "2026-10-09", "2026-10-27", Broken, "exclusion.expired", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := adopted(t, tempExclusion()).born("2009-03-02").parents().day("2026-10-02")
			b.in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner, mother, father))
			b.day("2026-10-05").posted("e2", learner, mother, father).day("2026-10-09").presented("e2", learner)
			for _, p := range []struct {
				who cases.PersonID
				day string
			}{{mother, x.mother}, {father, x.father}} {
				if p.day != "" {
					b.day(p.day).presented("e2", p.who)
				}
			}
			m := b.matter()
			v := verdict(t, Judge(m), Exclusion, "decision")
			wantState(t, v, x.state, x.key)
			wantDay(t, "counted", v.Days["counted"], x.counted)
			if got, want := hasDue(assess(b), DoDecision, "docket.correcting"), x.counted != ""; got != want {
				t.Errorf("a correcting letter is due: %v, want %v", got, want)
			}
			if want := max(days.Must("2026-10-09"), parsed(x.mother), parsed(x.father)); Presented(m, "decision") != want {
				t.Errorf("presented %s, want %s", Presented(m, "decision"), want)
			}
		})
	}
}

// parsed is a day, or none for an empty text.
func parsed(iso string) days.Day {
	if iso == "" {
		return 0
	}
	return days.Must(iso)
}

func TestAMotionNoLetterCouldCarry(t *testing.T) {
	b := storyOne(t).sitting("2026-09-29").hears().time("14:30")
	for n, want := range map[int]bool{31: false, 32: true} {
		o := b.try(cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: cases.Sanction{Kind: regulation.TemporaryExclusion, Length: n}})
		found := false
		for _, v := range o.Verdicts {
			found = found || v.Rule == Exclusion && v.Subject == "m1" && v.State == Broken
		}
		if found != want {
			t.Errorf("%d days: said %v, want %v", n, found, want)
		}
	}
}

// alone is a case that the director decides without a council; a minor when born says so.
func alone(t *testing.T, kind regulation.SanctionKind) *builder {
	t.Helper()
	b := newMatter(t).day("2026-03-10").opened().report().grievance("g1", "3.1.1", "2026-03-09")
	b.in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: kind})
	b.day("2026-03-12").grievances([]cases.GrievanceID{"g1"}, learner)
	return b.in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), To: learner, Signed: true}).day("2026-03-16")
}

func TestFormOfTheDecision(t *testing.T) {
	letter := func(motion cases.MotionID, kind regulation.SanctionKind, ways ...post.Channel) cases.IssueLetter {
		l := decision(motion, "2026-10-05", cases.Sanction{Kind: kind}, learner)
		l.Copies = nil
		for i, w := range ways {
			c := copies("decision", "e2", learner)[0]
			c.Copy, c.Dispatch, c.Channel = c.Copy+cases.CopyID(rune('a'+i)), c.Dispatch+cases.DispatchID(rune('a'+i)), w
			l.Copies = append(l.Copies, c)
		}
		return l
	}
	for _, x := range []struct {
		name   string
		letter cases.IssueLetter
		state  State
		key    string
	}{
		{"council, registered", letter("m1", regulation.WrittenWarning, post.Registered), Met, "form.met"},
		{"council, registered and by hand", letter("m1", regulation.WrittenWarning, post.ByHand, post.Registered), Met, "form.met"},
		{"council, by hand only", letter("m1", regulation.WrittenWarning, post.ByHand), Contestable, "form.council"},
		{"council, by e-mail", letter("m1", regulation.WrittenWarning, post.Email), Broken, "form.channel"},
		{"council, electronic without consent", letter("m1", regulation.WrittenWarning, post.Electronic), Broken, "convocation.consent"},
		{"level 2, by hand", letter("", regulation.WrittenWarning, post.ByHand), Met, "form.met"},
		{"level 2, by ordinary letter", letter("", regulation.WrittenWarning, post.Plain), Broken, "form.channel"},
		{"level 1, by ordinary letter", letter("", regulation.Warning, post.Plain), Met, "form.met"},
		{"level 1, by e-mail alone", letter("", regulation.Warning, post.Email), Contestable, "form.email"},
		{"level 1, by e-mail and letter", letter("", regulation.Warning, post.Email, post.Plain), Met, "form.met"},
		{"to nobody", letter("", regulation.Warning), Broken, "form.addressee"},
		{"no reason given", func() cases.IssueLetter {
			l := letter("", regulation.Warning, post.Plain)
			l.Decision.Grounds = " "
			return l
		}(), Broken, "form.reasons"},
		{"no fact retained", func() cases.IssueLetter {
			l := letter("", regulation.Warning, post.Plain)
			l.Decision.Retained = nil
			return l
		}(), Broken, "form.reasons"},
		{"a block without a value", func() cases.IssueLetter {
			l := letter("", regulation.Warning, post.Plain)
			l.Missing = []string{"dec.facts"}
			return l
		}(), Broken, "form.reasons"},
		{"the remedies are another rule's matter", func() cases.IssueLetter {
			l := letter("", regulation.Warning, post.Plain)
			l.Missing = []string{"dec.remedies"}
			return l
		}(), Met, "form.met"},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := storyOne(t).day("2026-10-02").in(x.letter)
			wantState(t, verdict(t, Judge(b.matter()), Form, "decision"), x.state, x.key)
		})
	}
	t.Run("electronic with consent", func(t *testing.T) {
		b := storyOne(t).act(learner.File(), cases.ConsentedToElectronic{Email: "c@example.org"})
		b.day("2026-10-02").in(letter("m1", regulation.WrittenWarning, post.Electronic))
		wantState(t, verdict(t, Judge(b.matter()), Form, "decision"), Met, "form.met")
	})
	t.Run("an oral warning is confirmed in writing", func(t *testing.T) {
		b := alone(t, regulation.Warning).in(cases.OralWarningGiven{By: "Hélène Garnier"})
		wantState(t, verdict(t, Judge(b.matter()), Form, ""), Pending, "form.oral")
	})
}

func TestADecisionReturnedForItsAddress(t *testing.T) {
	b := adopted(t, permanentBar()).day("2026-10-02").in(decision("m1", "2026-10-05", permanentBar(), learner))
	b.day("2026-10-05").posted("e2", learner).day("2026-10-12").in(cases.Returned{Dispatch: envelopeOf("e2", learner), Ground: post.AddressDefect})
	vs := Judge(b.matter())
	wantState(t, verdict(t, vs, Form, "decision"), Met, "form.returned.again")
	wantState(t, verdict(t, vs, WindowRule, "decision"), Met, "window.sent")
	if !hasDue(Assess(b.matter(), vs), DoReceipt, "docket.resend") {
		t.Error("the second dispatch is not due")
	}
	resend := func(known bool) *builder {
		c := copies("decision", "e9", learner)[0]
		c.Copy = "again"
		r := b.fork().day("2026-10-20").in(cases.SendAgain{Letter: "decision", Of: envelopeOf("e2", learner), Copy: c, KnownThen: known})
		return r.posted("e9", learner)
	}
	vs = Judge(resend(false).matter())
	wantState(t, verdict(t, vs, Form, "decision"), Met, "form.returned")
	wantState(t, verdict(t, vs, WindowRule, "decision"), Met, "window.sent")
	wantState(t, verdict(t, Judge(resend(true).matter()), Form, "decision"), Contestable, "form.known")
}

func TestReparationAndRemedies(t *testing.T) {
	for _, x := range []struct {
		name  string
		tell  func(*cases.IssueLetter)
		rule  regulation.RuleID
		state State
		key   string
	}{
		{"no reparation", func(*cases.IssueLetter) {}, Reparation, NotApplicable, "reparation.none"},
		{"a text to write by a date", func(l *cases.IssueLetter) {
			l.Decision.Reparation, l.Decision.RepairBy = "rédiger une note sur la citation des sources", days.Must("2026-11-30")
		}, Reparation, Met, "reparation.met"},
		{"a text to write, some day", func(l *cases.IssueLetter) {
			l.Decision.Reparation = "rédiger une note sur la citation des sources"
		}, Reparation, Contestable, "reparation.due"},
		{"a sum of money", func(l *cases.IssueLetter) { l.Decision.Reparation = "verser 50 € à l’association" }, Reparation, Broken, "reparation.money"},
		{"costs in the reasons", func(l *cases.IssueLetter) { l.Decision.Grounds = "Les Frais de formation ne sont pas remboursés." }, Reparation, Broken, "reparation.money"},
		{"costs in English", func(l *cases.IssueLetter) { l.Decision.Grounds = "The costs are not refundable." }, Reparation, Broken, "reparation.money"},
		{"the rest of the group", func(l *cases.IssueLetter) {
			l.Decision.Grounds = "Le reste du groupe a été gêné, en somme, pendant la séance."
		}, Reparation, NotApplicable, "reparation.none"},
		{"a fine piece of work, in English", func(l *cases.IssueLetter) { l.Decision.Grounds = "A fine piece of work, copied line by line." }, Reparation, NotApplicable, "reparation.none"},
		{"a fine of some amount", func(l *cases.IssueLetter) { l.Decision.Grounds = "With a fine of twenty." }, Reparation, Broken, "reparation.money"},
		{"remedies said", func(*cases.IssueLetter) {}, Appeal, Met, "appeal.met"},
		{"remedies missing", func(l *cases.IssueLetter) { l.Missing = []string{"dec.remedies"} }, Appeal, Broken, "appeal.missing"},
		{"an apprentice's mediator missing", func(l *cases.IssueLetter) { l.Missing = []string{"dec.mediator"} }, Appeal, Broken, "appeal.mediator"},
		{"without appeal", func(l *cases.IssueLetter) { l.Decision.Grounds = "Cette décision est SANS APPEL." }, Appeal, Broken, "appeal.denies"},
		{"no recourse, in English", func(l *cases.IssueLetter) { l.Decision.Grounds = "The decision is final and binding." }, Appeal, Broken, "appeal.denies"},
		{"calling on a mentor is no appeal", func(l *cases.IssueLetter) { l.Decision.Grounds = "Sans appeler son mentor, il a rendu le projet." }, Appeal, Met, "appeal.met"},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := adopted(t, permanentBar()).day("2026-10-02")
			l := decision("m1", "2026-10-05", permanentBar(), learner)
			x.tell(&l)
			o := b.try(l)
			wantState(t, verdict(t, o.Verdicts, x.rule, "decision"), x.state, x.key)
			if got, want := refusedBy(o, x.rule), x.state == Broken; got != want {
				t.Errorf("refused %v, want %v", got, want)
			}
		})
	}
}

func TestFirstOfQuotesWhatIsWritten(t *testing.T) {
	for _, x := range []struct{ text, want string }{
		{"Une AMENDE de 20", "AMENDE"},
		{"des indemnités", "indemnités"},
		{"des dommages‐intérêts", "dommages‐intérêts"},
		{"une somme  due", "somme  due"},
		{"Effrayé par le froid", ""},
		{"", ""},
	} {
		got, found := firstOf(moneyWords(), x.text)
		if got != x.want || found != (x.want != "") {
			t.Errorf("%q: got %q, %v; want %q", x.text, got, found, x.want)
		}
	}
}

func FuzzFirstOf(f *testing.F) {
	f.Add("Une amende, des frais")
	f.Add("e\u0301 Œuvre sans  recours…")
	f.Add("\xff€ ’")
	f.Fuzz(func(t *testing.T, text string) {
		if got, found := firstOf(append(moneyWords(), denials()...), text); found && got == "" {
			t.Errorf("found nothing in %q", text)
		}
	})
}

func TestWhoIsTold(t *testing.T) {
	for _, x := range []struct {
		name string
		open cases.OpenCase
		want []cases.PersonID
	}{
		{"an apprentice", cases.OpenCase{Status: cases.StatusApprentice, Employer: employer, Funders: []cases.Funding{{Funder: funder}}}, []cases.PersonID{employer, funder}},
		{"an employee", cases.OpenCase{Status: cases.StatusEmployee, Employer: employer}, []cases.PersonID{employer}},
		{"a trainee with two funders", cases.OpenCase{Status: cases.StatusTrainee, Funders: []cases.Funding{{Funder: funder}, {Funder: "cpf"}}}, []cases.PersonID{funder, "cpf"}},
		{"an employer who also funds", cases.OpenCase{Status: cases.StatusEmployee, Employer: employer, Funders: []cases.Funding{{Funder: employer}}}, []cases.PersonID{employer}},
		{"a trainee who pays", cases.OpenCase{Status: cases.StatusTrainee}, nil},
	} {
		t.Run(x.name, func(t *testing.T) {
			x.open.Learner = learner
			m := newMatter(t).day("2026-09-07").in(x.open).matter()
			got := ToBeTold(m.Case)
			if len(got) != len(x.want) {
				t.Fatalf("got %v, want %v", got, x.want)
			}
			for i := range got {
				if got[i] != x.want[i] {
					t.Errorf("got %v, want %v", got, x.want)
				}
			}
			if v := judgeInform(&m); len(got) == 0 && v[0].State != NotApplicable {
				t.Errorf("nobody to tell: %s", v[0].State)
			}
		})
	}
}

func TestInformationSentBeforeTheLearnersLetterLeft(t *testing.T) {
	b := adopted(t, permanentBar()).day("2026-10-02").in(decision("m1", "2026-10-05", permanentBar(), learner)).tells()
	wantState(t, verdict(t, Judge(b.matter()), Inform, string(funder)), Broken, "inform.before")
}

// hasDue tells whether the docket has a line of a kind and key.
func hasDue(p Progress, kind DueKind, key string) bool {
	for _, d := range p.Dues {
		if d.Kind == kind && d.What.Key == key {
			return true
		}
	}
	return false
}
