package register_test

import (
	"context"
	"errors"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

func TestRoles(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		ctx := context.Background()
		o := newOffice(t, s)
		o.record(o.secretary, report("a")...)
		f := cases.CaseID("a").File()
		reader := o.As(register.User{ID: "lise", Role: cases.RoleDirector}) // what the desk says counts for nothing: the office's file does
		unknown := o.As(register.User{ID: "nobody", Role: cases.RoleDirector})
		course := cases.ChooseCourse{Course: cases.CourseCouncil}
		link := cases.LinkPerson{Person: caron, Link: cases.LinkOther}
		for name, test := range map[string]struct {
			d    *register.Desk
			in   []register.Entry
			want string
		}{
			"a reader records nothing":                {reader, all(f, link), "register.role.secretary"},
			"somebody unknown neither":                {unknown, all(f, link), "register.role.secretary"},
			"the director's choice is the director's": {o.secretary, all(f, course), "register.role.director"},
			"so is a precautionary measure":           {o.secretary, all(f, cases.OrderPrecaution{Precaution: "p"}), "register.role.director"},
			"and its end":                             {o.secretary, all(f, cases.LiftPrecaution{Precaution: "p"}), "register.role.director"},
			"a reader adds no user":                   {reader, all(cases.TheOffice(), cases.AddUser{User: "x"}), "register.role.administrator"},
		} {
			r := o.refused(test.d, test.in...)
			if len(r.Roles) != 1 || r.Roles[0].Key != test.want || !errors.Is(r, register.ErrRole) {
				t.Errorf("%s: got %v, want %s", name, r.Roles, test.want)
			}
		}
		override := register.Submission{Entries: all(f, link), Overrides: []cases.Override{{Rule: rules.WindowRule, Reason: "x"}}}
		var refusal *register.Refusal
		if _, err := o.secretary.Record(ctx, override); !errors.As(err, &refusal) || refusal.Roles[0].Key != "register.role.override" {
			t.Errorf("an override by the secretary: got %v", err)
		}
		choice := o.record(o.director, all(f, course)...).Acts[0]
		r := o.refused(o.secretary, all(f, cases.StrikeAct{Act: choice.ID, Reason: "erreur"})...)
		if len(r.Roles) != 1 || r.Roles[0].Key != "register.role.director" {
			t.Errorf("striking the director's choice: got %v", r.Roles)
		}
		if _, err := reader.Case(ctx, "a"); err != nil {
			t.Errorf("a reader reads: %v", err)
		}
		if _, err := unknown.Case(ctx, "a"); !errors.Is(err, register.ErrRole) {
			t.Errorf("somebody unknown reads: got %v, want ErrRole", err)
		}
		if _, _, err := unknown.Cases(ctx, register.CaseQuery{}); !errors.Is(err, register.ErrRole) {
			t.Errorf("somebody unknown lists: got %v, want ErrRole", err)
		}
		// Without an administrator the secretary does that work; naming one takes it over.
		o.record(o.secretary, all(cases.TheOffice(), cases.AddClosingDay{Day: days.Must("2026-12-24"), Name: "fermeture"})...)
		o.record(o.secretary, all(cases.TheOffice(), cases.AddUser{User: "root", Name: "Root", Role: cases.RoleAdministrator})...)
		r = o.refused(o.secretary, all(cases.TheOffice(), cases.AddClosingDay{Day: days.Must("2026-12-31"), Name: "fermeture"})...)
		if len(r.Roles) != 1 {
			t.Errorf("the secretary beside an administrator: got %v", r.Roles)
		}
		admin := o.As(register.User{ID: "root"})
		o.record(admin, all(cases.TheOffice(), cases.AddClosingDay{Day: days.Must("2026-12-31"), Name: "fermeture"})...)
		if _, err := admin.Case(ctx, "a"); !errors.Is(err, register.ErrRole) {
			t.Errorf("an administrator reads a case: got %v, want ErrRole", err)
		}
		if rows, total, err := admin.Cases(ctx, register.CaseQuery{}); err != nil || len(rows)+total != 0 {
			t.Errorf("an administrator lists cases: got %d, %v", total, err)
		}
	})
}

func TestARecusedMemberIsShutOut(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		ctx := context.Background()
		o := newOffice(t, s)
		o.record(o.secretary, all(cases.TheOffice(), cases.AddUser{User: "ines", Person: caron, Name: "Inès Caron", Role: cases.RoleSecretary})...)
		o.record(o.secretary, report("a")...)
		f, sitting := cases.CaseID("a").File(), cases.SittingID("s")
		pdf := o.document("pdf")
		o.record(o.secretary, all(f, cases.AddExhibit{Exhibit: "e", Name: "x", Document: pdf})...)
		o.record(o.secretary, append(all(sitting.File(), cases.PlanSitting{Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Place: "salle 2"}),
			all(f, cases.ConveneCase{Sitting: sitting, Heaviest: regulation.TemporaryExclusion})...)...)
		ines := o.As(register.User{ID: "ines", Person: caron})
		if _, err := ines.Case(ctx, "a"); err != nil {
			t.Fatalf("before: %v", err)
		}
		o.record(o.secretary, all(f, cases.RecuseMember{Sitting: sitting, Member: caron, Link: cases.LinkRelative, Reason: "cousine"})...)
		_, err := ines.Case(ctx, "a")
		_, err2 := ines.Acts(ctx, f)
		_, err3 := ines.Document(ctx, pdf)
		_, err4 := ines.Record(ctx, register.Submission{Entries: all(f, cases.LinkPerson{Person: leroux})})
		for what, err := range map[string]error{"the case": err, "its acts": err2, "its exhibit": err3, "an act in it": err4} {
			if !errors.Is(err, register.ErrShut) {
				t.Errorf("%s: got %v, want ErrShut", what, err)
			}
		}
		rows, total, err := ines.Cases(ctx, register.CaseQuery{})
		hits, err2 := ines.Search(ctx, "camille", 9)
		_, views, err3 := ines.Sitting(ctx, sitting)
		sittings, err4 := ines.Sittings(ctx, 0, 0)
		if err := errors.Join(err, err2, err3, err4); err != nil {
			t.Fatal(err)
		}
		if len(rows)+total+len(views)+len(sittings[0].Cases) != 0 || len(hits) != 1 || hits[0].Kind != register.HitPerson {
			t.Errorf("the lists still show it: %v %d %v %v", rows, total, hits, views)
		}
	})
}
