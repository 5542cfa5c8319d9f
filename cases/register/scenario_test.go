package register_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// issue freezes the letters of a plan, records them, and posts their envelopes.
func (o *office) issue(id cases.CaseID, day string, plan func(rules.Matter, mailing.Options) mailing.Plan, numbers map[cases.PersonID]string) mailing.Plan {
	o.t.Helper()
	p := plan(o.view(id).Matter, mailing.Options{Language: "fr", Planned: days.Must(day), Signatory: garnier, NewID: o.secretary.NewID})
	if len(p.Letters) == 0 {
		o.t.Fatal("the step has no letter")
	}
	for _, l := range p.Letters {
		l.Template, l.Language = string(l.Type)+".fr/1", "fr"
		for i := range l.Copies {
			l.Copies[i].Document, l.Copies[i].Pages = o.document(string(l.Letter)+string(l.Copies[i].Copy)), 1
		}
		o.record(o.secretary, all(id.File(), l)...)
	}
	for _, e := range p.Envelopes {
		var copies []cases.CopyID
		for _, l := range p.Letters {
			for _, c := range l.Copies {
				if c.Dispatch == e.Dispatch {
					copies = append(copies, c.Copy)
				}
			}
		}
		o.record(o.secretary, all(id.File(), cases.Posted{Dispatch: e.Dispatch, Copies: copies, To: e.To, Channel: post.Registered, Number: numbers[e.To]})...)
	}
	return p
}

func dispatchTo(t testing.TB, p mailing.Plan, who cases.PersonID) cases.DispatchID {
	t.Helper()
	for _, e := range p.Envelopes {
		if e.To == who {
			return e.Dispatch
		}
	}
	t.Fatalf("no envelope to %s", who)
	return ""
}

// TestACaseFromTheReportToTheLastLetter is scenario 1: an adult apprentice, a
// council by video, a temporary exclusion of fifteen days.
func TestACaseFromTheReportToTheLastLetter(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		o := newOffice(t, s)
		id := played(o)
		v := o.view(id)
		if v.Progress.Stage != rules.StageInformed || v.Matter.Case.Number() != "DC-2026-001" {
			t.Errorf("got %s at %q, want DC-2026-001 informed", v.Matter.Case.Number(), v.Progress.Stage)
		}
		for _, x := range v.Verdicts {
			if x.State == rules.Broken {
				t.Errorf("%s %s is broken: %v", x.Rule, x.Subject, x.Reason)
			}
		}
		lists(t, o, id)
		sameRows(t, o)
	})
}

// played plays the first scenario and returns its case.
func played(o *office) cases.CaseID {
	o.t.Helper()
	id, sitting := cases.CaseID("dossier"), cases.SittingID("conseil")
	o.record(o.secretary, report(id)...)
	o.record(o.secretary, all(id.File(), cases.AddExhibit{Exhibit: "e1", Name: "rapport.pdf", Document: o.document("pdf")},
		cases.AddExhibit{Exhibit: "e2", Name: "capture.png", Document: o.document("png")})...)
	o.on("2026-09-08")
	o.record(o.director, all(id.File(), cases.ChooseCourse{Course: cases.CourseCouncil})...)
	o.record(o.secretary, append(all(sitting.File(), cases.PlanSitting{Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Link: "https://visio.exemple.fr/c"}),
		all(id.File(), cases.ConveneCase{Sitting: sitting, Heaviest: regulation.TemporaryExclusion})...)...)
	o.on("2026-09-09")
	notice := o.issue(id, "2026-09-09", mailing.Notify, map[cases.PersonID]string{camille: "1A 204 118 7734 2"})
	o.on("2026-09-11")
	o.record(o.secretary, all(id.File(), cases.Presented{Dispatch: dispatchTo(o.t, notice, camille)})...)
	o.on("2026-09-14")
	o.record(o.secretary, all(id.File(), cases.Collected{Dispatch: dispatchTo(o.t, notice, camille)})...)
	o.record(o.secretary, all(id.File(), cases.RecuseMember{Sitting: sitting, Member: caron, Link: cases.LinkRelative, Reason: "cousine", Substitute: leroux})...)
	var seats, arrivals []cases.Payload
	for who, seat := range map[cases.PersonID]regulation.Seat{garnier: regulation.SeatPresident, ferhat: regulation.SeatPedagogical, pruvost: regulation.SeatBilling, leroux: regulation.SeatSuccess, baudry: regulation.SeatSecretary} {
		seats = append(seats, cases.SeatMember{Member: who, Seat: seat})
		arrivals = append(arrivals, cases.MemberArrived{Member: who, Presence: cases.ByVideo})
	}
	o.record(o.secretary, all(sitting.File(), seats...)...)
	o.on("2026-09-29")
	o.record(o.secretary, at("13:55", all(sitting.File(), arrivals...))...)
	o.record(o.secretary, at("14:00", all(sitting.File(), cases.OpenSitting{}))...)
	o.record(o.secretary, at("14:02", all(id.File(), cases.CallCase{Sitting: sitting}))...)
	o.record(o.secretary, at("14:30", all(id.File(), cases.HearingHeld{Sitting: sitting, ReasonStated: true, Explanations: "reconnaît les faits", Video: true}))...)
	o.record(o.secretary, at("14:45", all(id.File(), cases.PutMotion{Motion: "m", Sitting: sitting, Sanction: cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 15}}))...)
	o.record(o.secretary, at("14:50", all(id.File(), cases.CloseMotion{Motion: "m", Ballots: []cases.Ballot{
		{Member: garnier, Side: cases.For}, {Member: ferhat, Side: cases.For}, {Member: leroux, Side: cases.For}, {Member: pruvost, Side: cases.Against},
	}}))...)
	o.record(o.secretary, at("15:00", all(sitting.File(), cases.CloseSitting{}))...)
	o.on("2026-10-05")
	decision := o.issue(id, "2026-10-05", func(m rules.Matter, op mailing.Options) mailing.Plan {
		return mailing.Decide(m, cases.Decision{
			Sanction: cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 15, First: days.Must("2026-10-12"), Last: days.Must("2026-10-26")},
			Motion:   "m", Retained: []cases.GrievanceID{"g1", "g2"}, Grounds: "la répétition des faits",
		}, op)
	}, map[cases.PersonID]string{camille: "1A 204 118 7736 6"})
	o.issue(id, "2026-10-05", mailing.Inform, nil)
	o.on("2026-10-07")
	o.record(o.secretary, all(id.File(), cases.Presented{Dispatch: dispatchTo(o.t, decision, camille)})...)
	return id
}

// lists asks every list about the case that was played.
func lists(t *testing.T, o *office, id cases.CaseID) {
	t.Helper()
	ctx, d := context.Background(), o.secretary
	rows, total, err := d.Cases(ctx, register.CaseQuery{Text: "lau pon", Open: true})
	if err != nil || total != 1 || len(rows) != 1 || rows[0].Learner != "Camille Laurent" || rows[0].Article != "3.3" {
		t.Errorf("cases: got %v of %d, %v", rows, total, err)
	}
	docket, err := d.Docket(ctx, register.DocketQuery{})
	if err != nil || len(docket) == 0 || docket[0].Case != id {
		t.Errorf("docket: got %v, %v", docket, err)
	}
	sittings, err := d.Sittings(ctx, days.Must("2026-09-29"), days.Must("2026-09-29"))
	if err != nil || len(sittings) != 1 || len(sittings[0].Cases) != 1 || sittings[0].State != register.SittingClosed {
		t.Errorf("sittings: got %v, %v", sittings, err)
	}
	people, err := d.People(ctx, register.PeopleQuery{Text: "helene"})
	if err != nil || len(people) != 1 || !slices.Equal(people[0].Seats, []regulation.Seat{regulation.SeatPresident}) {
		t.Errorf("people: got %v, %v", people, err)
	}
	for text, kind := range map[string]string{"camille": register.HitCase, "DC-2026-001": register.HitCase, "Hélène": register.HitPerson, "1A 204 118 7734": register.HitLetter, "1a2041187736": register.HitLetter} {
		hits, err := d.Search(ctx, text, 10)
		if err != nil || !slices.ContainsFunc(hits, func(h register.Hit) bool { return h.Kind == kind }) {
			t.Errorf("search %q: got %v, %v, want a %s", text, hits, err, kind)
		}
	}
	letters, err := d.Letters(ctx, register.LetterQuery{Types: []cases.LetterType{cases.LetterDecision}})
	if err != nil || len(letters) != 1 || letters[0].To != "Camille Laurent" || letters[0].Posted != days.Must("2026-10-05") {
		t.Errorf("letters: got %v, %v", letters, err)
	}
	for text, want := range map[string]int{"7736 6": 1, "laurent": 4, "7734 2": 0, "atlas": 1} {
		waiting, err := d.Envelopes(ctx, text)
		if err != nil || len(waiting) != want {
			t.Errorf("envelopes %q: got %d, %v, want %d", text, len(waiting), err, want)
		}
	}
	_, views, err := d.Sitting(ctx, "conseil")
	if err != nil || len(views) != 1 || views[0].Matter.Case.ID != id {
		t.Errorf("sitting: got %d views, %v", len(views), err)
	}
	c := o.view(id).Matter.Case
	if c.Exhibits[0].Is.Number != 1 || c.Exhibits[1].Is.Number != 2 {
		t.Errorf("exhibits are numbered %d and %d", c.Exhibits[0].Is.Number, c.Exhibits[1].Is.Number)
	}
	if got := c.Motions[0].Put.Is.Roll; len(got) != 4 || slices.Contains(got, caron) || slices.Contains(got, baudry) {
		t.Errorf("roll: got %v, want the four voting members present", got)
	}
	j := c.Motions[0].Put.Act.Judged
	if j == nil || j.Profile.ID != "openclassrooms" || j.Read[cases.SittingID("conseil").File()] == 0 || len(j.Findings) == 0 || !slices.Equal(j.Zones, []days.Zone{"metropole"}) {
		t.Errorf("the motion froze %+v", j)
	}
}

// snapshot is every row of every list.
type snapshot struct {
	Cases   []register.CaseRow
	Docket  []register.DocketRow
	People  []register.PersonRow
	Letters []register.LetterRow
	Hits    []register.Hit
}

func snap(t *testing.T, o *office) snapshot {
	t.Helper()
	ctx := context.Background()
	var out snapshot
	var err [5]error
	out.Cases, _, err[0] = o.secretary.Cases(ctx, register.CaseQuery{Sort: register.SortNumber})
	out.Docket, err[1] = o.secretary.Docket(ctx, register.DocketQuery{})
	out.People, err[2] = o.secretary.People(ctx, register.PeopleQuery{})
	out.Letters, err[3] = o.secretary.Letters(ctx, register.LetterQuery{})
	out.Hits, err[4] = o.secretary.Search(ctx, "a", 0)
	if err := errors.Join(err[:]...); err != nil {
		t.Fatal(err)
	}
	return out
}

// sameRows tells that the lists kept act by act are those a rebuild makes.
func sameRows(t *testing.T, o *office) {
	t.Helper()
	before := snap(t, o)
	last, files := 0, 0
	err := o.secretary.Rebuild(context.Background(), func(done, total int) { last, files = done, total })
	if err != nil || last != files || files == 0 {
		t.Fatalf("rebuilding: %d of %d files, %v", last, files, err)
	}
	equal(t, "rows after a rebuild", snap(t, o), before)
}
