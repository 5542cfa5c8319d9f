package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Field is an input with its label above and one line below, which shows the
// error if there is one, else what the input says of itself (a day in words),
// else the information, else the hint. Nothing moves when it changes, unless an
// error needs more lines: what is to be done is never cut.
type Field struct {
	part
	Label string
	// Mark stands after the label, in grey: "(facultatif)".
	Mark  string
	Hint  string
	Input fyne.CanvasObject

	problem, info, echo string
	echoTone            Tone
	rows                int // of the line below, but for errors
	title, mark         *Text
	help                *helpMark
	line                *Wrap
	column              *fyne.Container
}

// labelled is an input that wants to know its label and its faults.
type labelled interface {
	nameAs(label string)
	markInvalid(bool)
}

// echoing is an input that says in words what it has understood.
type echoing interface {
	setEcho(func(words string, tone Tone))
}

// editable is an input that tells when the person changes it.
type editable interface{ setEdited(func()) }

// NewField returns a field; mark and hint may be empty.
func NewField(label, mark, hint string, input fyne.CanvasObject) *Field {
	f := &Field{Label: label, Mark: mark, Hint: hint, Input: input}
	f.title = NewText(label, Strong, ColorText)
	f.mark = NewEllipsis(mark, Body, ColorFaint)
	f.line = NewWrap(hint, Caption, ColorMuted, 400)
	f.rows, f.line.Lines, f.line.Reserved = 1, 1, 1
	f.help = newHelpMark(f)
	f.column = V(3, container.New(fieldHead{f}, f.title, f.help, f.mark), input, f.line)
	f.start(f, f.column)
	if in, ok := input.(labelled); ok {
		in.nameAs(label)
	}
	if in, ok := input.(echoing); ok {
		in.setEcho(f.setEcho)
	}
	if in, ok := input.(editable); ok {
		in.setEdited(func() {
			if f.problem != "" {
				f.SetError("")
			}
		})
	}
	return f
}

// SetLines keeps room for longer lines below the input; one is usual.
func (f *Field) SetLines(n int) {
	f.rows, f.line.Reserved = n, n
	f.Refresh()
}

// SetError shows what is wrong and what to do, or nothing for an empty text.
func (f *Field) SetError(words string) {
	f.problem = words
	if in, ok := f.Input.(labelled); ok {
		in.markInvalid(words != "")
	}
	f.Refresh()
}

// Error returns the error now shown.
func (f *Field) Error() string { return f.problem }

// SetInfo shows what follows from the input, or nothing for an empty text.
func (f *Field) SetInfo(words string) {
	f.info = words
	f.Refresh()
}

// Focus puts the keyboard into the input.
func (f *Field) Focus() {
	c := canvasOf(f)
	if first := firstFocusable(f.Input); first != nil && c != nil {
		c.Focus(first)
	}
}

func (f *Field) setEcho(words string, tone Tone) {
	f.echo, f.echoTone = words, tone
	f.Refresh()
}

func (f *Field) minSize() fyne.Size { return f.column.MinSize() }

func (f *Field) arrange(size fyne.Size) {
	f.help.settle() // only now is it known in which sheet
	f.column.Resize(size)
}

func (f *Field) paint() {
	f.title.Content, f.mark.Content = f.Label, f.Mark
	f.help.settle()
	f.line.Lines = f.rows
	switch {
	case f.problem != "":
		f.line.Lines = 0
		f.line.Content, f.line.Ink = f.problem, ColorDanger
	case f.echo != "":
		if f.echoTone == ToneDanger {
			f.line.Lines = 0
		}
		f.line.Content, f.line.Ink = f.echo, f.echoTone.Ink()
	case f.info != "":
		f.line.Content, f.line.Ink = f.info, ColorAccent
	default:
		f.line.Content, f.line.Ink = f.Hint, ColorMuted
	}
}

// FocusFirstError puts the keyboard into the first field that shows an error,
// and tells whether there was one.
func FocusFirstError(fields ...*Field) bool {
	for _, f := range fields {
		if f.problem != "" {
			f.Focus()
			return true
		}
	}
	return false
}
