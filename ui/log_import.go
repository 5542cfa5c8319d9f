package ui

import (
	"bytes"
	"context"
	"fmt"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// factsOf makes the facts of a new case from a learner's file.
type factsOf = func(w translations.Words, p profileOf, learner *cases.Person, today days.Day, newID func() string) []factForm

// chooseFile lets somebody pick a file of sessions, and shows what it holds
// before anything is written.
func (s *attendanceScreen) chooseFile() {
	f := s.frame
	type chosen struct {
		name string
		b    []byte
	}
	Load(f.Work, &s.files, func(ctx context.Context) (chosen, error) {
		paths, err := f.Outside.ChooseFiles(ctx, f.T("log.import"))
		if err != nil || len(paths) == 0 {
			return chosen{}, err
		}
		b, err := f.Outside.ReadFile(paths[0])
		return chosen{paths[0], b}, err
	}, func(c chosen, err error) {
		switch {
		case err != nil:
			f.Fault(err)
		case c.name != "":
			s.showImport(c.b)
		}
	})
}

// importView is what a file of sessions holds.
type importView struct {
	New   []sessionRow
	Known int
	Lines []importLine // one a line of the file
}

type importLine struct {
	Label, Text string
	Tone        parts.Tone
	Word        string
}

// importOf words what was read from a file of sessions.
func importOf(w translations.Words, p profileOf, rows []sessionRow) importView {
	var out importView
	for _, r := range rows {
		l := importLine{Label: w.T("log.csv.number", message.Number("n", r.Line)), Word: w.T("log.csv.new"), Tone: parts.ToneOK}
		is, why := r.Form.counts(p)
		l.Text = joined(w.Day(r.Form.Day), hourWords(w, r.Form.At), w.T("log.state."+attendanceKey(is)), w.Say(why))
		switch {
		case !r.Wrong.IsZero():
			l.Word, l.Tone, l.Text = w.T("log.csv.wrong"), parts.ToneDanger, w.Say(r.Wrong)
		case r.Known:
			l.Word, l.Tone = w.T("log.csv.known"), parts.ToneNeutral
			out.Known++
		default:
			out.New = append(out.New, r)
		}
		out.Lines = append(out.Lines, l)
	}
	return out
}

func hourWords(w translations.Words, h days.Hour) string {
	if h == 0 {
		return ""
	}
	return w.Hour(h)
}

// importEntries are the acts of the sessions that a file adds.
func importEntries(learner *cases.Person, rows []sessionRow, today days.Day) []register.Entry {
	var out []register.Entry
	for _, r := range rows {
		var was *cases.Session
		for i := range learner.Attendance {
			if learner.Attendance[i].ID == r.Form.ID {
				was = &learner.Attendance[i]
			}
		}
		out = append(out, r.Form.entries(learner.ID.File(), was, today)...)
	}
	return out
}

func (s *attendanceScreen) showImport(b []byte) {
	f := s.frame
	rows, wrong := readSessions(f.Profile, s.learner, bytes.TrimSpace(b), f.today)
	if !wrong.IsZero() {
		f.ask(f.T("log.import.title"), []string{f.Say(wrong)}, f.T("button.close"), func() {})
		return
	}
	v := importOf(f.words, f.Profile, rows)
	bad := len(rows) - len(v.New) - v.Known
	tone := parts.ToneOK
	if bad > 0 {
		tone = parts.ToneWarn
	}
	lead := f.T("log.import.lead", message.Number("n", len(v.New)), message.Number("known", v.Known), message.Number("bad", bad))
	list := parts.V(0)
	for i, l := range v.Lines {
		if i > 0 {
			list.Add(parts.HLine())
		}
		list.Add(parts.Pad(5, 8, 5, 8, parts.ColumnsTop(10, []float32{76, -1, 0}, parts.NewText(l.Label, parts.Caption, parts.ColorMuted),
			parts.NewWrap(l.Text, parts.Body, parts.ColorText, 460), parts.NewChip(l.Word, l.Tone, ""))))
	}
	body := parts.V(10, parts.NewBanner(tone, "", lead))
	if len(v.Lines) > 0 {
		body.Add(parts.NewCard(parts.PadAll(4, list)))
	}
	sheet := parts.NewSheet(f.T("log.import.title"), s.learner.Identity.FullName(), body)
	sheet.Width = 760
	sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, sheet.Close)}
	sheet.Primary = parts.NewButton(f.T("log.import.verb", message.Number("n", len(v.New))), "", parts.Primary, func() {
		entries := importEntries(s.learner, v.New, f.today)
		if len(entries) == 0 {
			sheet.Close()
			return
		}
		f.Record(Recording{
			Submission: register.Submission{Entries: entries}, Undo: true,
			Said: message.New("log.import.done", message.Number("n", len(v.New))),
			Done: func(register.Trial) { sheet.Close() },
		})
	})
	sheet.First = sheet.Primary
	f.Sheet("log-import", sheet)
	f.trace(fmt.Sprintf("shown import %d %d %d", len(v.New), v.Known, bad))
}
