package register_test

import (
	"context"
	"errors"
	"testing"

	"greffe/cases"
	"greffe/cases/register"
)

func TestACaseHasSomebodyInCharge(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) { assigned(t, newOffice(t, s)) })
}

func assigned(t *testing.T, o *office) {
	o.record(o.secretary, report("a")...)
	f := cases.CaseID("a").File()
	owner := func() (list, docket cases.UserID) {
		t.Helper()
		rows, _, err := o.secretary.Cases(context.Background(), register.CaseQuery{})
		due, err2 := o.secretary.Docket(context.Background(), register.DocketQuery{})
		if err := errors.Join(err, err2); err != nil || len(rows) != 1 || len(due) == 0 {
			t.Fatalf("%d cases, %d due, %v", len(rows), len(due), err)
		}
		return rows[0].Owner, due[0].Owner
	}
	opener := o.secretary.User().ID
	if list, docket := owner(); list != opener || docket != opener {
		t.Errorf("who opened the case is in charge: the list says %q, the docket %q", list, docket)
	}
	other := cases.UserID("helene")
	o.record(o.secretary, all(f, cases.AssignCase{To: other})...)
	if list, docket := owner(); list != other || docket != other {
		t.Errorf("after the assignment the list says %q, the docket %q", list, docket)
	}
	due, err := o.secretary.Docket(context.Background(), register.DocketQuery{Owner: opener})
	if err != nil || len(due) != 0 {
		t.Errorf("%d things are still due from who opened it, %v", len(due), err)
	}
	for _, to := range []cases.UserID{"", "nobody"} {
		_, err := o.secretary.Record(context.Background(), register.Submission{Entries: all(f, cases.AssignCase{To: to})})
		if !errors.Is(err, register.ErrEntry) {
			t.Errorf("assigned to %q: %v", to, err)
		}
	}
	view, err := o.secretary.Case(context.Background(), "a")
	if err != nil || view.Matter.Case.Owner() != other {
		t.Errorf("the case says %q, %v", view.Matter.Case.Owner(), err)
	}
}
