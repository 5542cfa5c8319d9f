package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// pastSanctions is what a learner's file says before a new case is opened: a bar
// that runs, and the sanctions that still show.
type pastSanctions struct {
	Bar   string // empty: none runs
	Lines []string
}

// pastSanctionsOf words the sanctions of a learner's file as of a day.
func pastSanctionsOf(w translations.Words, in []rules.Sanctioned, today days.Day) pastSanctions {
	var out pastSanctions
	if by, barred := rules.BarOn(in, today); barred {
		out.Bar = w.T("past.bar", message.Day("until", by.BarLast), message.Text("number", by.Number))
	}
	for _, s := range in {
		if s.Expiry != 0 && s.Expiry < today {
			continue
		}
		line := w.Say(s.Line())
		if s.Notified == 0 {
			line = w.T("past.sent", message.Term("sanction", "sanction."+string(s.Sanction.Kind)), message.Day("day", s.Issued.On))
		}
		out.Lines = append(out.Lines, w.T("past.line", message.Text("number", s.Number), message.Text("line", line)))
	}
	return out
}

// showPast asks for a learner's sanctions and shows them in a container; it stays
// empty for somebody without any.
func (f *Frame) showPast(asked *Generation, learner cases.PersonID, in *fyne.Container, shown func()) {
	desk := f.Desk
	Load(f.Work, asked, func(ctx context.Context) ([]rules.Sanctioned, error) {
		return desk.Sanctions(ctx, learner)
	}, func(found []rules.Sanctioned, err error) {
		in.Objects = nil
		if err != nil {
			f.Fault(err)
			return
		}
		p := pastSanctionsOf(f.words, found, f.today)
		if p.Bar != "" {
			in.Add(parts.NewBanner(parts.ToneDanger, "", p.Bar))
		}
		for _, l := range p.Lines {
			in.Add(parts.NewBanner(parts.ToneWarn, "", l))
		}
		in.Refresh()
		shown()
	})
}
