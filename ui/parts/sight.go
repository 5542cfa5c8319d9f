package parts

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Sight tells what can be seen on a window and pressed, in the order of Tab and
// a line each: "seen Button Record @620,400", in pixels of the window. It is what
// the eyes of a test see; it changes nothing. The choices of a Segment, the rows
// of a list and the options of an open menu follow what holds them. What is
// scrolled out of view is "hidden", what has the keyboard is "here".
func Sight(c fyne.Canvas) []string {
	root := rootOf(c)
	if root == nil {
		return nil
	}
	l := &look{focused: c.Focused()}
	l.over(root, root.Position(), area{size: c.Size()})
	return l.lines
}

// Readings tells the texts on a window, each in a line: "reads Notice: safe".
// What is scrolled out of view is told too.
func Readings(c fyne.Canvas) []string {
	var lines []string
	Walk(rootOf(c), func(o fyne.CanvasObject) bool {
		text := ""
		switch x := o.(type) {
		case *Text:
			text = x.Content
		case *Wrap:
			text = x.Content
		}
		if text != "" {
			lines = append(lines, "reads "+strings.Join(strings.Fields(text), " "))
		}
		return true
	})
	return lines
}

// An area is a part of the window.
type area struct {
	at   fyne.Position
	size fyne.Size
}

func (a area) has(p fyne.Position) bool {
	return p.X >= a.at.X && p.Y >= a.at.Y && p.X <= a.at.X+a.size.Width && p.Y <= a.at.Y+a.size.Height
}

// within is the part of an area that lies in another.
func (a area) within(b area) area {
	left, top := max(a.at.X, b.at.X), max(a.at.Y, b.at.Y)
	right, bottom := min(a.at.X+a.size.Width, b.at.X+b.size.Width), min(a.at.Y+a.size.Height, b.at.Y+b.size.Height)
	return area{fyne.NewPos(left, top), fyne.NewSize(max(0, right-left), max(0, bottom-top))}
}

// A look goes over a window.
type look struct {
	focused fyne.Focusable
	lines   []string
}

func (l *look) over(o fyne.CanvasObject, at fyne.Position, view area) {
	if o == nil || !o.Visible() {
		return
	}
	l.see(o, at, view)
	if _, ok := o.(*container.Scroll); ok {
		view = view.within(area{at, o.Size()})
	}
	for _, child := range children(o) {
		l.over(child, at.Add(child.Position()), view)
	}
}

func (l *look) see(o fyne.CanvasObject, at fyne.Position, view area) {
	switch x := o.(type) {
	case *listRow:
		name := ""
		if x.list.Label != nil && x.index < x.list.Length() {
			name = x.list.Label(x.index)
		}
		l.note("seen ", "ListRow "+name, middleOf(at, o.Size()), view)
		return
	case *optionRow:
		l.note("seen ", "Option "+x.option.Label, middleOf(at, o.Size()), view)
		return
	}
	f, ok := o.(fyne.Focusable)
	if !ok {
		return
	}
	if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
		return
	}
	word := "seen "
	if f == l.focused {
		word = "here "
	}
	l.note(word, describe(o), middleOf(at, o.Size()), view)
	if s, ok := o.(*Segment); ok {
		for i, option := range s.Options {
			w := (s.Size().Width - 6) / float32(len(s.Options))
			l.note("seen ", "Choice "+s.label+" / "+option.Label, middleOf(at.AddXY(3+w*float32(i), 0), fyne.NewSize(w, s.Size().Height)), view)
		}
	}
}

func (l *look) note(word, what string, p fyne.Position, view area) {
	if word == "seen " && !view.has(p) {
		word = "hidden "
	}
	l.lines = append(l.lines, fmt.Sprintf("%s%s @%.0f,%.0f", word, what, p.X, p.Y))
}

func middleOf(at fyne.Position, size fyne.Size) fyne.Position {
	return at.AddXY(size.Width/2, size.Height/2)
}
