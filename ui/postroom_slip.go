package ui

import (
	"context"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
)

// onSlip files the scan of the posting list that the post stamped, as the proof of
// deposit of every envelope chosen.
func (b *postroomBar) onSlip() {
	f := b.frame
	order, by := slipOwners(b.envelopes())
	if len(order) == 0 {
		f.toast(f.T("postroom.nothing"), nil)
		return
	}
	f.chooseProof(func(name string, document cases.Digest) {
		lines := make([]string, 0, 2)
		n := 0
		for _, id := range order {
			n += len(by[id])
		}
		lines = append(lines, f.T("postroom.slip.lead", message.Text("name", name), message.Number("n", n)))
		f.ask(f.T("postroom.slip.title"), lines, f.T("postroom.slip.file"), func() { b.fileSlip(order, by, name, document) })
	})
}

// fileSlip records the proof case by case; what is recorded stays.
func (b *postroomBar) fileSlip(order []cases.CaseID, by map[cases.CaseID][]cases.DispatchID, name string, document cases.Digest) {
	f := b.frame
	filed := 0
	var failed error
	job := &series{frame: f, acts: true}
	job.run(len(order), 1, func(ctx context.Context, i int) {
		var sub register.Submission
		for _, d := range by[order[i]] {
			sub.Entries = append(sub.Entries, register.Entry{File: order[i].File(), Payload: proofOf(cases.ProofDeposit, d, "", name, document)})
		}
		if _, err := f.Desk.Record(ctx, sub); err != nil {
			failed = err
			return
		}
		filed += len(sub.Entries)
	}, func(int) {}, func(int) {
		if failed != nil {
			f.Fault(failed)
		}
		f.toast(f.T("postroom.slip.done", message.Number("n", filed)), nil)
		f.Reload(nil)
		f.trace("slip filed")
	})
}
