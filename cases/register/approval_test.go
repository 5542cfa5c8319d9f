package register_test

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// TestALetterIsApprovedBeforeItIsIssued follows one letter from the secretary to
// the director and back, in an office that asks for approvals.
func TestALetterIsApprovedBeforeItIsIssued(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		o := newOffice(t, s)
		f := cases.CaseID("a").File()
		o.record(o.secretary, report("a")...)
		office := o.office()
		office.Approval = true
		o.record(o.secretary, all(cases.TheOffice(), cases.DescribeOrganisation{Organisation: office})...)
		plan := mailing.Griefs(o.view("a").Matter, mailing.Options{Language: "fr", Planned: days.Must("2026-09-07"), Signatory: garnier, NewID: o.secretary.NewID})
		l := plan.Letters[0]
		l.Fingerprint, l.Copies[0].Document = "f1", o.document("griefs")
		no := func(want string) {
			t.Helper()
			if r := o.refused(o.secretary, all(f, l)...); len(r.Roles) != 1 || r.Roles[0].Key != want {
				t.Errorf("refused by %v, want %s", r.Roles, want)
			}
		}
		due := func(kind rules.DueKind) int {
			n := 0
			for _, d := range o.view("a").Progress.Dues {
				if d.Kind == kind && d.Subject == string(l.Letter) {
					n++
				}
			}
			return n
		}
		no("register.approval")
		submit := cases.SubmitLetter{Letter: l.Letter, Type: l.Type, Language: "fr", Fingerprint: "f1", Documents: []cases.Digest{l.Copies[0].Document}}
		o.record(o.secretary, all(f, submit)...)
		no("register.approval.waiting")
		if due(rules.DoApprove) != 1 || due(rules.DoRework) != 0 {
			t.Errorf("submitted: %+v", o.view("a").Progress.Dues)
		}
		if r := o.refused(o.secretary, all(f, cases.ApproveLetter{Letter: l.Letter, Fingerprint: "f1"})...); len(r.Roles) != 1 {
			t.Errorf("the secretary approves: %v", r)
		}
		o.record(o.director, all(f, cases.ReturnLetter{Letter: l.Letter, Comments: "précisez le lieu"})...)
		no("register.approval.returned")
		if due(rules.DoApprove) != 0 || due(rules.DoRework) != 1 {
			t.Errorf("returned: %+v", o.view("a").Progress.Dues)
		}
		submit.Fingerprint = "f2"
		o.record(o.secretary, all(f, submit)...)
		o.record(o.director, all(f, cases.ApproveLetter{Letter: l.Letter, Fingerprint: "f2"})...)
		no("register.approval.changed")
		l.Fingerprint = "f2"
		o.record(o.secretary, all(f, l)...)
		if due(rules.DoApprove)+due(rules.DoRework) != 0 {
			t.Errorf("issued: %+v", o.view("a").Progress.Dues)
		}
	})
}

func TestWhatNeedsNoApproval(t *testing.T) {
	o := newOffice(t, onDisk(t))
	f := cases.CaseID("a").File()
	o.record(o.secretary, report("a")...)
	office := o.office()
	office.Approval = true
	o.record(o.secretary, all(cases.TheOffice(), cases.DescribeOrganisation{Organisation: office})...)
	o.record(o.secretary, all(f, cases.IssueLetter{
		Letter: "list", Type: cases.LetterExhibits, Language: "fr", Copies: []cases.Copy{{Copy: "c", Capacity: cases.ToFile, Document: o.document("bordereau")}},
	})...)
	plan := mailing.Griefs(o.view("a").Matter, mailing.Options{Language: "fr", Planned: days.Must("2026-09-07"), Signatory: garnier, NewID: o.secretary.NewID})
	l := plan.Letters[0]
	l.Copies[0].Document = o.document("griefs")
	o.record(o.director, all(f, l)...)
}

// office is the organisation as described.
func (o *office) office() cases.Organisation {
	o.t.Helper()
	in, err := o.secretary.Office(o.t.Context())
	if err != nil {
		o.t.Fatal(err)
	}
	return in.Organisation
}
