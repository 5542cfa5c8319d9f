package ui

import (
	"greffe/cases"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// perform opens what a step needs: a sheet, or the page where it is done. It is
// what the primary button of a case, a docket row and a checklist's fix all do.
func (f *Frame) perform(v register.View, kind rules.DueKind, subject string) { //nolint:gocyclo // one line a step
	c := v.Matter.Case
	switch kind {
	case rules.DoComplete, rules.DoWatch, rules.DoReview:
		tab := TabOverview
		if kind == rules.DoComplete {
			tab = TabFacts
		}
		f.Go(Route{Page: PageCase, Case: c.ID, Tab: tab})
	case rules.DoChoose:
		f.openChoice(v)
	case rules.DoApprove:
		f.Go(Route{Page: PageReview, Case: c.ID, Letter: cases.LetterID(subject)})
	case rules.DoRework:
		f.openRework(v, cases.LetterID(subject))
	case rules.DoConvene, rules.DoReconvene:
		f.openConvene(v)
	case rules.DoNotify:
		f.openPackage(v, packageNotify)
	case rules.DoInform:
		f.openPackage(v, packageInform)
	case rules.DoPost:
		f.openPosting(v)
	case rules.DoReceipt, rules.DoProof:
		f.openReturned(v, cases.DispatchID(subject))
	case rules.DoCompose:
		f.Go(Route{Page: PageCase, Case: c.ID, Tab: TabCouncil})
	case rules.DoCouncil, rules.DoHear, rules.DoAdjourn, rules.DoClose:
		f.goSitting(v, PageSitting)
	case rules.DoVote:
		f.goSitting(v, PageVote)
	case rules.DoMinutes:
		f.openMinutes(v)
	case rules.DoDecision:
		f.openDecision(v)
	case rules.DoPrecaution:
		f.openPrecaution(v)
	case rules.DoAnswer:
		f.openDeed(v, "answer", subject)
	case rules.DoAccess:
		f.openAccess(v)
	case rules.DoCut:
		f.openDeed(v, "access-cut", "")
	case rules.DoExit:
		f.openDeed(v, "exit", subject)
	case rules.DoReparation:
		f.openDeed(v, "reparation", subject)
	case rules.DoContact:
		f.Go(Route{Page: PageAttendance, Person: c.Learner(), Tab: tabActivity})
	case rules.DoRead:
		f.Go(Route{Page: PageCase, Case: c.ID, Tab: TabFacts})
	case rules.DoCloseCase:
		f.openCloseCase(v)
	case rules.DoMembers, rules.DoPostponed, rules.DoRepresentatives, rules.DoJury, rules.DoExclusionEnd, rules.DoTellEnd, rules.DoTellUndone:
		f.openSending(v, sentFor(kind, c))
	}
}

func (f *Frame) goSitting(v register.View, p Page) {
	if c, ok := v.Matter.Case.Convening(); ok {
		f.Go(Route{Page: p, Sitting: c.Is.Sitting, Case: v.Matter.Case.ID})
	}
}
