package ui

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// textForm is a text as it is typed; what a draft keeps.
type textForm struct{ Text string }

// textSheet edits the text of one letter in one language: at the left the text
// with what hinders it, at the right what it looks like, what it may name, what
// it must say, and how it came about. UI goroutine only.
type textSheet struct {
	frame          *Frame
	office         *cases.Office
	kind, language string
	original       string
	shipped        string // version of the original
	versions       []textVersion
	typed          textForm
	draft          *draft

	sheet     *parts.Sheet
	area      *parts.Area
	remarks   *fyne.Container
	tabs      *parts.Tabs
	side      *fyne.Container
	preview   *letterPreview
	situation int
	asked     Generation // of the examination
	offered   Generation // of fields and situations
	fields    []fieldLine
	cases     []string // situations
	mentions  []TextMention
	find      string
	from, to  int // versions compared; to len(versions): the text being typed
	stop      func()
}

const (
	textWidth  = 1340
	textSide   = 560
	textHeight = 520

	textHeightLow = 330 // in a low window
	textPause     = 350 * time.Millisecond
)

// openText opens the editor on the text that is in use.
func (f *Frame) openText(o *cases.Office, kind, language string) {
	original, shipped, err := f.Texts.Original(kind, language)
	if err != nil {
		f.Fault(err)
		return
	}
	s := &textSheet{frame: f, office: o, kind: kind, language: language, original: original, shipped: shipped}
	s.versions = textVersions(f.words, o, kind, language, original, shipped)
	s.typed.Text = s.inUse()
	s.from, s.to = len(s.versions)-1, len(s.versions)
	s.draft = f.draft("template", kind+"."+language)
	s.build()
	if !f.Sheet("template", s.sheet) {
		s.draft.forget()
		return
	}
	s.offer()
	s.draft.restore(&s.typed, func() { s.area.SetText(s.typed.Text) })
	s.examine()
	s.showSide()
	f.trace("shown template")
}

// inUse is the text that letters are made from today.
func (s *textSheet) inUse() string { return s.versions[len(s.versions)-1].Text }

func (s *textSheet) build() {
	f := s.frame
	line := textLineOf(f.words, s.office, s.kind, s.language, s.shipped)
	rows, height := 16, float32(textHeight)
	if f.Window.Canvas().Size().Height < 600 {
		rows, height = 8, textHeightLow
	}
	s.area = parts.NewArea("", rows)
	s.area.SetText(s.typed.Text)
	s.area.OnChanged = s.changed
	s.remarks, s.side, s.preview = parts.V(6), parts.Stack(), f.newLetterPreview()
	var tabs []parts.Tab
	for _, t := range textTabs() {
		tabs = append(tabs, parts.Tab{Label: f.T("templates.tab." + t)})
	}
	s.tabs = parts.NewTabs(tabs, func(int) { s.showSide() })
	left := parts.V(10)
	if line.ToReview {
		left.Add(parts.NewBanner(parts.ToneWarn, "", f.T("templates.review")))
	}
	left.Add(parts.NewField(f.T("templates.text"), "", f.T("templates.text.hint"), s.area))
	left.Add(s.remarks)
	right := parts.Border(parts.Pad(0, 0, 10, 0, s.tabs), nil, nil, nil, s.side)
	body := parts.SideBelow(left, parts.Fix(textSide, height, right), textSide, 20, 940)
	lead := joined(line.LanguageWords, line.State, line.Versions, line.Last)
	s.sheet = parts.NewSheet(line.Title, lead, body)
	s.sheet.Width = textWidth
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, func() {
		s.draft.leave()
		s.sheet.Close()
	})}
	if line.Edited {
		s.sheet.Others = append(s.sheet.Others, parts.NewButton(f.T("templates.original"), "arrow-u-up-left", parts.Secondary, s.askOriginal))
	}
	s.sheet.Primary = parts.NewButton(f.T("templates.save"), "floppy-disk", parts.Primary, s.submit)
	s.sheet.First = s.area
	s.sheet.OnEscape = s.draft.leave
}

func textTabs() []string { return []string{"preview", "fields", "mentions", "versions"} }

// changed saves the draft and, at the next pause, examines and draws the text.
func (s *textSheet) changed(text string) {
	s.typed.Text = text
	s.sheet.SetTrouble("", "")
	s.draft.changed(func() any { return s.typed })
	if s.stop != nil {
		s.stop()
	}
	s.stop = s.frame.Work.After(textPause, func() {
		s.examine()
		if t := textTabs()[s.tabs.Selected]; t == "preview" || t == "versions" {
			s.showSide()
		}
	})
}

// offer asks for the fields and the situations of the letter.
func (s *textSheet) offer() {
	f, kind, language := s.frame, s.kind, s.language
	type offered struct {
		fields     []TextField
		situations []string
	}
	Load(f.Work, &s.offered, func(context.Context) (offered, error) {
		return offered{f.Texts.Fields(kind, language), f.Texts.Situations(kind, language)}, nil
	}, func(o offered, _ error) {
		s.fields, s.cases = fieldLines(f.words, f.Catalogue.Has, o.fields), o.situations
		s.showSide()
	})
}

// A textFound is what an examination found.
type textFound struct {
	remarks  []TextRemark
	mentions []TextMention
}

func (s *textSheet) look() func(context.Context) (textFound, error) {
	f, kind, language, text := s.frame, s.kind, s.language, s.typed.Text
	return func(context.Context) (textFound, error) {
		r, m := f.Texts.Examine(kind, language, text)
		return textFound{r, m}, nil
	}
}

// examine says under the text what hinders it.
func (s *textSheet) examine() {
	Load(s.frame.Work, &s.asked, s.look(), func(found textFound, _ error) { s.found(found) })
}

func (s *textSheet) found(x textFound) {
	f := s.frame
	s.remarks.Objects = nil
	for i, r := range x.remarks {
		if i == 6 {
			break
		}
		b := parts.NewBanner(parts.ToneDanger, "", joined(capital(remarkWords(f.words, r)), lineAt(s.typed.Text, r.Line)))
		b.Small, b.Article = true, articleChip(f.words, r.Article)
		s.remarks.Add(b)
	}
	if len(x.remarks) == 0 {
		b := parts.NewBanner(parts.ToneOK, "", f.T("templates.ok", message.Number("n", len(x.mentions))))
		b.Small = true
		s.remarks.Add(b)
		s.sheet.SetTrouble("", "")
	}
	if len(x.remarks) == 0 || len(x.mentions) > 0 {
		s.mentions = x.mentions
	}
	s.remarks.Refresh()
	s.sheet.Refresh()
	if textTabs()[s.tabs.Selected] == "mentions" {
		s.showSide()
	}
	f.trace("examined " + s.kind + " " + numberOf(len(x.remarks)))
}

// insert puts a field where the cursor is.
func (s *textSheet) insert(text string) {
	for _, r := range text {
		s.area.Entry.TypedRune(r)
	}
	parts.GiveFocus(s.frame.Window.Canvas(), s.area)
	s.frame.trace("inserted " + text)
}

// submit examines the text once more and records it; a text that hinders a
// letter is not recorded.
func (s *textSheet) submit() {
	f := s.frame
	if strings.TrimSpace(s.typed.Text) == strings.TrimSpace(s.inUse()) {
		s.sheet.SetTrouble("", f.T("templates.same"))
		f.trace("field text error")
		return
	}
	Act(f.Work, s.look(), func(x textFound, _ error) {
		s.found(x)
		if len(x.remarks) > 0 {
			s.sheet.SetTrouble("", f.T("templates.faults", message.Number("n", len(x.remarks))))
			f.trace("field text error")
			parts.GiveFocus(f.Window.Canvas(), s.area)
			return
		}
		s.record(s.typed.Text, message.New("templates.saved"))
	})
}

func (s *textSheet) record(text string, said message.Message) {
	f := s.frame
	f.Record(Recording{
		Submission: register.Submission{
			Entries: []register.Entry{{File: cases.TheOffice(), Payload: cases.EditTemplate{
				Letter: s.kind, Language: s.language, Text: text, Base: s.shipped,
			}}},
			Seen: map[cases.FileID]int{cases.TheOffice(): lastSeq(s.office.Acts)},
			Ends: s.draft.key,
		},
		Done: func(register.Trial) {
			s.draft.done()
			s.sheet.Close()
		},
		Said: said, Undo: true,
	})
}

// askOriginal goes back to the text that the program brings.
func (s *textSheet) askOriginal() {
	f := s.frame
	f.ask(f.T("templates.original"), []string{f.T("templates.original.ask")}, f.T("templates.original"), func() {
		s.record("", message.New("templates.original.done"))
	})
}
