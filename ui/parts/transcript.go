package parts

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
)

// Transcript writes down what a person sees, one thing a line in reading order,
// with the state of what has one, and then the order of the keyboard. The tests
// of screens read it. What has the focus is marked with ">".
//
//	# Nouveau dossier
//	Apprenant: ""  hint: Nouveau ?
//	Statut: (•Apprenti | Stagiaire)
//	[Annuler] [*Créer le dossier]
//	keyboard: Entry Apprenant, Segment Statut, Button Annuler, Button Créer le dossier
func Transcript(o fyne.CanvasObject) string {
	t := &transcriber{}
	if c := canvasOf(o); c != nil {
		if f, ok := c.Focused().(fyne.CanvasObject); ok {
			t.focused = f
		}
	}
	t.visit(o)
	t.flush()
	if order := FocusOrder(o); len(order) > 0 {
		t.lines = append(t.lines, "keyboard: "+strings.Join(order, ", "))
	}
	return strings.Join(t.lines, "\n") + "\n"
}

// FocusOrder names what Tab reaches inside an object, in order.
func FocusOrder(o fyne.CanvasObject) []string {
	var order []string
	Walk(o, func(inner fyne.CanvasObject) bool {
		if d, ok := inner.(fyne.Disableable); ok && d.Disabled() {
			return true
		}
		if _, ok := inner.(fyne.Focusable); ok {
			order = append(order, describe(inner))
		}
		return true
	})
	return order
}

// spoken is a part that says itself what stands on its lines; what lies inside
// it is then not visited.
type spoken interface{ spoken() []string }

type transcriber struct {
	lines   []string
	buttons []string // those that stand side by side share a line
	focused fyne.CanvasObject
}

func (t *transcriber) flush() {
	if len(t.buttons) > 0 {
		t.lines = append(t.lines, strings.Join(t.buttons, " "))
		t.buttons = nil
	}
}

func (t *transcriber) add(o fyne.CanvasObject, lines ...string) {
	t.flush()
	if o == t.focused && len(lines) > 0 {
		lines[0] = "> " + lines[0]
	}
	t.lines = append(t.lines, lines...)
}

func (t *transcriber) visit(o fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		return
	}
	switch x := o.(type) {
	case *Button:
		t.button(x, x)
		return
	case *QuietButton:
		t.button(o, x.face)
		return
	case *Icon, *Avatar:
		return
	case spoken:
		t.add(o, x.spoken()...)
		return
	case *listRow:
		if x.index == x.list.at {
			t.add(o, "» row")
		}
	}
	for _, child := range children(o) {
		t.visit(child)
	}
}

func (t *transcriber) button(o fyne.CanvasObject, b *Button) {
	s := b.Label
	if b.Kind == Primary {
		s = "*" + s
	}
	if b.disabled {
		s += " (off)"
	}
	s = "[" + s + "]"
	if o == t.focused {
		s = "> " + s
	}
	t.buttons = append(t.buttons, s)
}

func lineOf(s string) []string {
	if strings.TrimSpace(s) == "" {
		return nil
	}
	return []string{s}
}

func (t *Text) spoken() []string {
	s := t.Content
	if t.Style == Title && s != "" {
		s = "# " + s
	}
	return lineOf(s)
}

func (w *Wrap) spoken() []string { return lineOf(strings.ReplaceAll(w.Content, "\n", " / ")) }

func (c *Chip) spoken() []string {
	if c.Label == "" {
		return nil
	}
	return []string{"(" + c.Label + ")"}
}

func (b *Banner) spoken() []string {
	s := "! " + b.Tone.String() + ": " + b.AccessibilityLabel()
	if b.Article != "" {
		s += " — " + b.Article
	}
	if b.Action != nil {
		s += " [" + b.Action.Label + "]"
	}
	return []string{s}
}

// String names the tone, for transcripts.
func (t Tone) String() string {
	switch t {
	case ToneInfo:
		return "info"
	case ToneOK:
		return "ok"
	case ToneWarn:
		return "warning"
	case ToneDanger:
		return "danger"
	case ToneAdvisory:
		return "advisory"
	case ToneNeutral:
	}
	return "neutral"
}

func (e *Entry) spoken() []string {
	shown := e.Text
	if e.Password {
		shown = strings.Repeat("•", len([]rune(shown)))
	}
	return []string{fmt.Sprintf("%s: %q", e.frame.name(e.PlaceHolder), shown)}
}

func (a *Area) spoken() []string {
	return []string{fmt.Sprintf("%s: %q", a.frame.name(a.PlaceHolder), a.Text)}
}

func (s *Select) spoken() []string {
	value := s.Value()
	if value == "" {
		value = "– " + s.PlaceHolder
	}
	return []string{fmt.Sprintf("%s: %s ▾", s.label, value)}
}

func (r *optionRow) spoken() []string {
	s := r.option.Label
	if r.option.Detail != "" {
		s += " — " + r.option.Detail
	}
	if r.option.Blocked {
		s += " (blocked)"
	}
	if r.chosen {
		s = "» " + s
	}
	return []string{s}
}

func (s *Segment) spoken() []string {
	words := make([]string, len(s.Options))
	for i, o := range s.Options {
		words[i] = o.Label
		if i == s.Selected {
			words[i] = "•" + o.Label
		}
	}
	return []string{s.label + ": (" + strings.Join(words, " | ") + ")"}
}

func (c *Check) spoken() []string {
	box := "[ ] "
	if c.Checked {
		box = "[x] "
	}
	return []string{box + c.Label}
}

func (t *Tabs) spoken() []string {
	heads := make([]string, len(t.Items))
	for i, item := range t.Items {
		heads[i] = item.Label
		if item.Count != "" {
			heads[i] += " " + item.Count
		}
		if i == t.Selected {
			heads[i] = "•" + heads[i]
		}
	}
	return []string{"tabs: " + strings.Join(heads, " | ")}
}

func (s *Stepper) spoken() []string {
	steps := make([]string, len(s.Steps))
	for i, step := range s.Steps {
		mark := map[StepState]string{StepDone: "✓", StepCurrent: "•", StepSkipped: "–", StepAhead: "○"}[step.State]
		steps[i] = mark + step.Label
		if step.Caption != "" {
			steps[i] += " (" + step.Caption + ")"
		}
	}
	return []string{"steps: " + strings.Join(steps, " → ")}
}

func (t *Timeline) spoken() []string {
	if t.Folded {
		return lineOf("timeline: " + t.Sentence)
	}
	lines := []string{fmt.Sprintf("timeline %s to %s: %s", t.From, t.To, t.Sentence)}
	for _, l := range t.Lanes {
		var items []string
		for _, b := range l.Bars {
			items = append(items, strings.TrimSpace(fmt.Sprintf("%s…%s %s %s", b.From, b.To, b.Tone, b.Label)))
		}
		for _, m := range l.Marks {
			items = append(items, strings.TrimSpace(fmt.Sprintf("%s %s %s", m.Day, m.Tone, m.Label)))
		}
		lines = append(lines, "  "+l.Label+": "+strings.Join(items, "; "))
	}
	return append(lines, lineOf("  "+t.why.Content)...)
}

func (v *VerdictRow) spoken() []string {
	s := v.Word + ": " + v.Title
	if v.Note != "" {
		s += " (" + v.Note + ")"
	}
	for _, more := range []string{v.Reason, v.Article} {
		if more != "" {
			s += " — " + more
		}
	}
	if v.Fix != nil {
		s += " [" + v.Fix.Label + "]"
	}
	lines := []string{s}
	if v.Unfolded {
		for _, d := range v.Details {
			lines = append(lines, "    "+d)
		}
	}
	return lines
}

func (s *Seat) spoken() []string {
	v := s.view
	out := s.AccessibilityLabel()
	if v.Name == "" {
		return []string{out}
	}
	for _, more := range []string{v.Function, v.Role, v.Status, v.Note} {
		if more != "" {
			out += " — " + more
		}
	}
	if v.Action != "" {
		out += " [" + v.Action + "]"
	}
	return []string{out}
}

func (t *Tally) spoken() []string { return []string{"tally: " + t.AccessibilityLabel()} }

func (m *Month) spoken() []string {
	tone, why := m.mark(m.at)
	s := m.head.Content + ": " + m.Calendar.spell(m.at)
	if why != "" {
		s += " — " + tone.String() + ", " + why
	}
	return []string{s}
}

func (p *paperSheet) spoken() []string {
	if p.of.picture() == nil {
		return []string{"page: outline only"}
	}
	return []string{"page: picture"}
}
