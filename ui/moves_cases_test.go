package ui

import (
	"context"
	"slices"
	"strings"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// tried is what a submission would move in one case of the sample.
func (s *mailStage) tried(id cases.CaseID, in ...register.Entry) moves {
	s.t.Helper()
	t, err := s.Desk.Try(context.Background(), register.Submission{Entries: in})
	if err != nil {
		s.t.Fatal(err)
	}
	if len(t.Refused) > 0 {
		s.t.Fatalf("refused by %s: %s", t.Refused[0].Rule, t.Refused[0].Reason.Key)
	}
	for _, c := range casesMoved(s.words, t, id) {
		if strings.Contains(c.Name, t.Matters[id].Case.Number()) {
			return c.Moves
		}
	}
	return moves{}
}

// day is how a day of a rule moves: old → new; empty when it does not.
func (s *mailStage) moving(x moves, rule, name string) string {
	title := s.words.T("rule."+rule+".title", message.Number("n", 8))
	what := s.words.T("case.cap", message.Term("text", "case.day."+name))
	for _, m := range x.Days {
		if m.What == what && m.Of == title {
			return plainSpaces(m.Old + " → " + m.New)
		}
	}
	return ""
}

func (s *mailStage) verdictMoves(x moves, rule string) string {
	title := s.words.T("rule."+rule+".title", message.Number("n", 8))
	var out []string
	for _, m := range x.Verdicts {
		if m.What == title {
			out = append(out, plainSpaces(m.Old+" → "+m.New))
		}
	}
	return strings.Join(out, "; ")
}

// actKind finds the last standing act of a kind in the case or its sittings.
func actKind(t *testing.T, m rules.Matter, k cases.Kind) cases.Act {
	t.Helper()
	in := slices.Clone(cases.Standing(m.Case.Acts))
	for _, s := range m.Sittings {
		in = append(in, cases.Standing(s.Acts)...)
	}
	for _, a := range slices.Backward(in) {
		if a.Payload.Kind() == k {
			return a
		}
	}
	t.Fatalf("no act %s", k)
	return cases.Act{}
}

func TestWhateverMovesIsListedOldBesideNew(t *testing.T) {
	type want struct{ rule, day, says string }
	entryOf := func(f cases.FileID, on string, p cases.Payload) register.Entry {
		e := register.Entry{File: f, Payload: p}
		if on != "" {
			e.On = days.Must(on)
		}
		return e
	}
	plan := func(_ *mailStage, m rules.Matter, day string) []register.Entry {
		p, _ := m.Council().Plan()
		p.Day = days.Must(day)
		return []register.Entry{entryOf(m.Council().ID.File(), "", p)}
	}
	for _, c := range []struct {
		name, today string
		do          func(*mailStage, rules.Matter) []register.Entry
		want        []want
		verdict     want
		letters     int
	}{
		{
			"a planned sitting is moved before the convocation is issued", "2026-09-08",
			func(s *mailStage, m rules.Matter) []register.Entry { return plan(s, m, "2026-10-06") },
			[]want{
				{"R-NOTICE", "council", "mar. 29 sept. → mar. 6 oct."},
				{"R-NOTICE", "post_by", "mar. 15 sept. → mar. 22 sept."},
				{"R-WINDOW", "safe_end", "mer. 14 oct. → mer. 21 oct."},
				{"R-WINDOW", "meeting", "mar. 29 sept. → mar. 6 oct."},
			},
			want{},
			0,
		},
		{
			"and after it was issued: the convocation is void and the notice starts again", "2026-09-15",
			func(s *mailStage, m rules.Matter) []register.Entry { return plan(s, m, "2026-10-06") },
			[]want{{"R-NOTICE", "council", "mar. 29 sept. → mar. 6 oct."}},
			want{rule: "R-NOTICE", says: "Conforme → À venir"},
			1,
		},
		{
			"the day of collection is corrected", "2026-09-15",
			func(s *mailStage, m rules.Matter) []register.Entry {
				for _, v := range m.Case.Services {
					if v.To == m.Case.Learner() {
						a, _ := actOf(m, v.Acts[len(v.Acts)-1])
						c := correction{Act: a, Day: days.Must("2026-09-15"), Reason: "lu de travers", NewID: s.Desk.NewID}
						return c.submission(m).Entries
					}
				}
				return nil
			},
			[]want{
				{"R-NOTICE", "received", "lun. 14 sept. → mar. 15 sept."},
				{"R-NOTICE", "lenient", "mar. 22 sept. → mer. 23 sept."},
				{"R-NOTICE", "safe", "mer. 23 sept. → jeu. 24 sept."},
			},
			want{},
			0,
		},
		{
			"the council is postponed: window and convocation fall", "2026-09-15",
			func(_ *mailStage, m rules.Matter) []register.Entry {
				return []register.Entry{entryOf(m.Case.ID.File(), "", cases.Postpone{
					Sitting: m.Council().ID, Ground: cases.AbsentIllness, SeenBy: "Marion Baudry", SeenOn: days.Must("2026-09-15"),
				})}
			},
			[]want{
				{"R-NOTICE", "council", "mar. 29 sept. → –"},
				{"R-NOTICE", "received", ""},
				{"R-WINDOW", "safe_end", "mer. 14 oct. → –"},
				{"R-WINDOW", "meeting", "mar. 29 sept. → –"},
			},
			want{rule: "R-NOTICE", says: "Conforme → À venir"},
			1,
		},
		{
			"the collection is struck: the notice counts from presentation", "2026-09-15",
			func(_ *mailStage, m rules.Matter) []register.Entry {
				for _, v := range m.Case.Services {
					if v.To == m.Case.Learner() {
						return []register.Entry{entryOf(m.Case.ID.File(), "", cases.StrikeAct{Act: v.Acts[len(v.Acts)-1], Reason: "autre pli"})}
					}
				}
				return nil
			},
			[]want{
				{"R-NOTICE", "received", "lun. 14 sept. → ven. 11 sept."},
				{"R-NOTICE", "safe", "mer. 23 sept. → mar. 22 sept."},
				{"R-NOTICE", "holding_end", "– → sam. 26 sept."},
			},
			want{},
			0,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newMailStage(t, c.today, director(), frenchLight)
			id := s.ids[0]
			x := s.tried(id, c.do(s, s.view(id).Matter)...)
			for _, w := range c.want {
				if got := s.moving(x, w.rule, w.day); got != w.says {
					t.Errorf("%s %s: %q, want %q; all: %v", w.rule, w.day, got, w.says, x.Days)
				}
			}
			if c.verdict.rule != "" {
				if got := s.verdictMoves(x, c.verdict.rule); got != c.verdict.says {
					t.Errorf("%s: %q, want %q; all: %v", c.verdict.rule, got, c.verdict.says, x.Verdicts)
				}
			}
			if len(x.Letters) != c.letters {
				t.Errorf("letters: %v, want %d", x.Letters, c.letters)
			}
		})
	}
}

func TestAHearingDayThatIsCorrectedMovesTheWindow(t *testing.T) {
	s := newMailStage(t, "2026-02-03", director(), frenchLight)
	id := s.ids[4] // heard on 2 February, council planned for the 16th
	m := s.view(id).Matter
	c := correction{Act: actKind(t, m, cases.KindInterviewHeld), Day: days.Must("2026-02-03"), Reason: "noté la veille", NewID: s.Desk.NewID}
	x := s.tried(id, c.submission(m).Entries...)
	for name, want := range map[string]string{
		"interview": "lun. 2 févr. → mar. 3 févr.", "limit": "mar. 17 févr. → mer. 18 févr.", "safe_end": "mar. 17 févr. → mer. 18 févr.",
	} {
		if got := s.moving(x, "R-WINDOW", name); got != want {
			t.Errorf("%s: %q, want %q; all: %v", name, got, want, x.Days)
		}
	}
	if got := s.verdictMoves(x, "R-WINDOW"); got != "À corriger → Contestable" {
		t.Errorf("the verdict moves %q", got)
	}
}

func TestAClosingDaySaysHowManyCasesItChanges(t *testing.T) {
	s := newMailStage(t, "2026-09-15", director(), frenchLight)
	var views []register.View
	for _, id := range s.ids {
		if v, err := s.Desk.Case(context.Background(), id); err == nil {
			views = append(views, v)
		}
	}
	if got := closingMoves(s.words, views, nil); len(got) != 0 {
		t.Fatalf("the calendar as it is moves %v", got)
	}
	// The 22nd is the end of the 8 clear days from the 14th: closed, the first
	// safe day moves, and the last safe day to hand over with it.
	moved := closingMoves(s.words, views, map[days.Day]string{days.Must("2026-09-22"): "pont"})
	if len(moved) != 1 {
		t.Fatalf("%d cases move: %v", len(moved), moved)
	}
	if got := s.moving(moved[0].Moves, "R-NOTICE", "safe"); got != "mer. 23 sept. → jeu. 24 sept." {
		t.Errorf("the first safe day moves %q", got)
	}
	x := closingImpact{Moved: moved, Tried: 7, Open: 7}
	if got := plainSpaces(x.lead(s.words)); got != "1 dossier change sur 7 dossiers ouverts." {
		t.Errorf("got %q", got)
	}
	if x.Open = 900; !strings.Contains(plainSpaces(x.lead(s.words)), "parmi les 7 premiers, sur 900 dossiers ouverts") {
		t.Errorf("got %q", x.lead(s.words))
	}
}

func TestACorrectedAddressNamesTheLettersOnTheirWayToTheOldOne(t *testing.T) {
	s := newMailStage(t, "2026-09-10", director(), frenchLight)
	id := s.ids[0]
	who := s.view(id).Matter.Case.Learner()
	x := s.tried(id, register.Entry{File: who.File(), Payload: cases.AddressDeclared{Address: post.Address{Lines: []string{"2 rue Neuve", "35000 RENNES"}}}})
	if len(x.Letters) != 1 || !strings.Contains(plainSpaces(x.Letters[0]), "14 rue des Écoles") {
		t.Errorf("letters on their way: %v", x.Letters)
	}
}
