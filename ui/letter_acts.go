package ui

import (
	"bytes"
	"context"
	"path/filepath"
	"slices"
	"strings"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// openWithdraw takes back a letter that was issued and has not left: a reason,
// and the copies to destroy.
func (f *Frame) openWithdraw(v register.View, l letterSheet) {
	reason := parts.NewArea("", 3)
	field := parts.NewField(f.T("label.reason"), "", f.T("mail.withdraw.hint"), reason)
	copies := parts.V(2, mailHead(f.T("mail.withdraw.copies", message.Number("n", len(l.Copies)))))
	for _, c := range l.Copies {
		copies.Add(parts.NewEllipsis(joined(c.Name, c.Capacity, c.Channel), parts.Body, parts.ColorText))
	}
	s := parts.NewSheet(f.T("mail.withdraw.title"), joined(l.Title, f.caseLead(v.Matter)), parts.V(12, field, copies))
	s.Others = []*parts.Button{parts.NewButton(f.T("button.leave"), "", parts.Secondary, s.Close)}
	s.Primary = parts.NewButton(f.T("mail.withdraw"), "", parts.Danger, func() {
		if strings.TrimSpace(reason.Text) == "" {
			field.SetError(f.T("field.reason"))
			f.trace("field reason error")
			field.Focus()
			return
		}
		f.Record(Recording{
			Submission: register.Submission{Seen: v.Seen, Entries: []register.Entry{{
				File:    v.Matter.Case.ID.File(),
				Payload: cases.WithdrawLetter{Letter: l.Letter, Reason: strings.TrimSpace(reason.Text)},
			}}},
			Said: message.New("mail.withdraw.done"),
			Done: func(register.Trial) { s.Close() },
		})
	})
	if f.Sheet("withdraw", s) {
		f.trace("shown withdraw")
	}
}

// A resendForm is a second dispatch of a letter that came back.
type resendForm struct {
	Address string // as typed, a line each
	Known   bool   // was the right address known to us on that day?
	Number  string
}

// faults are the messages beside the fields.
func (x resendForm) faults() map[string]message.Message {
	out := map[string]message.Message{}
	if strings.TrimSpace(x.Address) == "" {
		out["address"] = message.New("field.address.empty")
	}
	if x.Number != "" {
		if m := post.Normalise(x.Number).Check(); !m.IsZero() {
			out["number"] = m
		}
	}
	return out
}

// resend is the copy that leaves again: the same bytes, a new envelope.
func (x resendForm) resend(l cases.Letter, of cases.Copy, newID func() string) cases.SendAgain {
	again := of
	again.Copy, again.Dispatch = cases.CopyID(newID()), cases.DispatchID(newID())
	again.Address = post.Parse(x.Address)
	again.Number = string(post.Normalise(x.Number))
	if of.Channel == post.ByHand {
		again.Channel = post.Registered
	}
	return cases.SendAgain{Letter: l.ID, Of: of.Dispatch, Copy: again, KnownThen: x.Known}
}

// openSendAgain sends a letter that came back to a new address.
func (f *Frame) openSendAgain(v register.View, letter cases.LetterID, id cases.CopyID) {
	c := v.Matter.Case
	at := slices.IndexFunc(c.Letters, func(l cases.Letter) bool { return l.ID == letter })
	if at < 0 {
		return
	}
	l := c.Letters[at]
	copies := l.Copies()
	which := slices.IndexFunc(copies, func(x cases.Copy) bool { return x.Copy == id })
	if which < 0 {
		return
	}
	of := copies[which]
	typed := resendForm{}
	if a, ok := v.Matter.People[of.To].AddressOn(v.Matter.Today); ok {
		typed.Address = a.Block()
	}
	address := parts.NewArea("", 4)
	address.SetText(typed.Address)
	address.OnChanged = func(t string) { typed.Address = t }
	known := parts.NewSegment([]parts.SegmentOption{{Label: f.T("answer.yes")}, {Label: f.T("answer.no")}}, func(i int) { typed.Known = i == 0 })
	known.Required = true
	known.SetSelected(1)
	number := parts.NewEntry(f.T("mail.number.example"))
	number.OnChanged = func(t string) { typed.Number = t }
	fields := map[string]*parts.Field{
		"address": parts.NewField(f.T("mail.again.address"), "", f.T("mail.again.address.hint"), address),
		"known":   parts.NewField(f.T("mail.again.known"), "", f.T("mail.again.known.hint"), known),
		"number":  parts.NewField(f.T("label.number"), f.T("mail.optional"), "", number),
	}
	body := parts.V(12, parts.NewBanner(parts.ToneInfo, "", f.T("mail.again.lead",
		message.Text("name", v.Matter.Name(of.To)), message.Text("address", of.Address.Inline()))),
		fields["address"], fields["known"], fields["number"])
	s := parts.NewSheet(f.T("mail.again"), joined(capital(f.T("letter."+string(l.Issued.Is.Type))), f.caseLead(v.Matter)), body)
	s.Others = []*parts.Button{parts.NewButton(f.T("button.leave"), "", parts.Secondary, s.Close)}
	s.Primary = parts.NewButton(f.T("mail.again.prepare"), "envelope-simple", parts.Primary, func() {
		faults := typed.faults()
		for key, field := range fields {
			field.SetError(f.Say(faults[key]))
			if _, wrong := faults[key]; wrong {
				f.trace("field " + key + " error")
			}
		}
		if parts.FocusFirstError(fields["address"], fields["number"]) {
			return
		}
		f.Record(Recording{
			Submission: register.Submission{Seen: v.Seen, Entries: []register.Entry{{
				File: c.ID.File(), Payload: typed.resend(l, of, f.Desk.NewID),
			}}},
			Undo: true, Said: message.New("mail.again.done", message.Text("name", v.Matter.Name(of.To))),
			Done: func(register.Trial) {
				s.Close()
				f.withCase(c.ID, f.openPosting)
			},
		})
	})
	if f.Sheet("again", s) {
		f.trace("shown again")
	}
}

// proofKinds are the scans that can be filed about an envelope.
func proofKinds() []cases.ProofKind {
	return []cases.ProofKind{cases.ProofDeposit, cases.ProofReceipt, cases.ProofReturn, cases.ProofSigned}
}

// proofOf is the act that files a scan.
func proofOf(kind cases.ProofKind, dispatch cases.DispatchID, letter cases.LetterID, name string, document cases.Digest) cases.ProofFiled {
	p := cases.ProofFiled{Proof: kind, Document: document, Name: name}
	if kind == cases.ProofSigned {
		p.Letter = letter
	} else {
		p.Dispatch = dispatch
	}
	return p
}

// openProof files a scan about an envelope: what it proves, then the file.
func (f *Frame) openProof(v register.View, dispatch cases.DispatchID, letter cases.LetterID) {
	kinds := proofKinds()
	options := make([]parts.Option, len(kinds))
	for i, k := range kinds {
		options[i] = parts.Option{Label: capital(f.T("proof." + string(k)))}
	}
	chosen := 1
	if s, ok := v.Matter.Case.Service(dispatch); ok && s.Returned != 0 {
		chosen = 2
	}
	kind := parts.NewSelect("", options, func(i int) { chosen = i })
	kind.SetSelected(chosen)
	body := parts.V(12, parts.NewField(f.T("mail.proof.what"), "", f.T("mail.proof.hint"), kind))
	s := parts.NewSheet(f.T("mail.proof.file"), f.caseLead(v.Matter), body)
	s.Others = []*parts.Button{parts.NewButton(f.T("button.leave"), "", parts.Secondary, s.Close)}
	s.Primary = parts.NewButton(f.T("mail.proof.choose"), "paperclip", parts.Primary, func() {
		k := kinds[chosen]
		f.chooseProof(func(name string, document cases.Digest) {
			f.Record(Recording{
				Submission: register.Submission{Entries: []register.Entry{{
					File: v.Matter.Case.ID.File(), Payload: proofOf(k, dispatch, letter, name, document),
				}}},
				Undo: true, Said: message.New("mail.proof.done", message.Text("name", name)),
				Done: func(register.Trial) { s.Close() },
			})
		})
	})
	if f.Sheet("proof", s) {
		f.trace("shown proof")
	}
}

// A scan is a file that was read and put beside the journal.
type scan struct {
	name     string
	document cases.Digest
}

// chooseProof lets the person pick a file, keeps its bytes, and hands it on.
func (f *Frame) chooseProof(done func(name string, document cases.Digest)) {
	var g Generation
	Load(f.Work, &g, func(ctx context.Context) (scan, error) {
		paths, err := f.Outside.ChooseFiles(ctx, f.T("mail.proof.choose"))
		if err != nil || len(paths) == 0 {
			return scan{}, err
		}
		b, err := f.Outside.ReadFile(paths[0])
		if err != nil {
			return scan{}, err
		}
		digest, _, err := f.Desk.PutDocument(ctx, bytes.NewReader(b))
		return scan{name: filepath.Base(paths[0]), document: digest}, err
	}, func(x scan, err error) {
		switch {
		case err != nil:
			f.Fault(err)
		case x.document != "":
			done(x.name, x.document)
		}
	})
}
