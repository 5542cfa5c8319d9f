package parts

import (
	"fyne.io/fyne/v2"

	"greffe/cases/days"
)

// Bar is a period in a lane of a Timeline, both days included.
type Bar struct {
	From, To days.Day
	Tone     Tone
	Hatched  bool // too early, too late
	Label    string
	Short    string // said where the label has no room; may be empty
	Why      string // how its days were counted
}

// TimelineMark is an event in a lane of a Timeline.
type TimelineMark struct {
	Day   days.Day
	Icon  string
	Tone  Tone
	Label string // beside it; may be empty
	Why   string
}

// Lane is one line of a Timeline.
type Lane struct {
	Label string
	Bars  []Bar
	Marks []TimelineMark
}

// Timeline draws periods and events over days: weekends and holidays shaded,
// today as a pill and a line. Over sixty days its columns are weeks. Pointing,
// or the arrow keys, walk through what it shows, and the line underneath says
// how the days were counted. Folded, it is one sentence. It is at most 190
// pixels high at the normal text size.
type Timeline struct {
	part
	Calendar *Calendar
	From, To days.Day
	Lanes    []Lane
	// Hint stands in the line underneath while nothing is pointed at.
	Hint string
	// Sentence says it all in one line, when Folded.
	Sentence string
	Folded   bool
	// ShowLabel and HideLabel are on the button that folds; without them there is none.
	ShowLabel, HideLabel string
	OnFold               func(folded bool)

	chart    *timelineChart
	why      *Text
	sentence *Text
	fold     *Button
}

// NewTimeline returns a timeline of some days. Set the lanes, then Refresh.
func NewTimeline(calendar *Calendar, from, to days.Day, lanes ...Lane) *Timeline {
	t := &Timeline{Calendar: calendar, From: from, To: to, Lanes: lanes}
	t.chart = newTimelineChart(t)
	t.why = NewEllipsis("", Caption, ColorMuted)
	t.sentence = NewEllipsis("", Strong, ColorText)
	t.fold = NewSmallButton("", "", Ghost, t.turn)
	t.start(t, t.chart, t.sentence, t.why, t.fold)
	return t
}

func (t *Timeline) turn() {
	t.Folded = !t.Folded
	t.Refresh()
	if t.OnFold != nil {
		t.OnFold(t.Folded)
	}
}

// Why returns what the line underneath says now.
func (t *Timeline) Why() string { return t.why.Content }

// AccessibilityLabel returns the sentence.
func (t *Timeline) AccessibilityLabel() string { return t.Sentence }

// AccessibilityRole returns that this holds others.
func (t *Timeline) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

func (t *Timeline) lineHeight() float32 { return max(28, t.why.MinSize().Height+6) }

func (t *Timeline) minSize() fyne.Size {
	if t.Folded {
		return fyne.NewSize(240, 30*textScale())
	}
	return fyne.NewSize(420, t.chart.height()+t.lineHeight())
}

func (t *Timeline) arrange(size fyne.Size) {
	button := least(t.fold)
	line := t.lineHeight()
	room := size.Width - button.Width - 8
	if t.Folded {
		h := t.sentence.MinSize().Height
		place(t.sentence, 0, (size.Height-h)/2, room, h)
		place(t.fold, size.Width-button.Width, (size.Height-button.Height)/2, button.Width, button.Height)
		return
	}
	place(t.chart, 0, 0, size.Width, size.Height-line)
	h := t.why.MinSize().Height
	place(t.why, 0, size.Height-line+(line-h)/2, room, h)
	place(t.fold, size.Width-button.Width, size.Height-line+(line-button.Height)/2, button.Width, button.Height)
}

func (t *Timeline) paint() {
	t.sentence.Content = t.Sentence
	t.fold.Label = t.HideLabel
	if t.Folded {
		t.fold.Label = t.ShowLabel
	}
	setVisible(t.fold, t.fold.Label != "")
	setVisible(t.chart, !t.Folded)
	setVisible(t.why, !t.Folded)
	setVisible(t.sentence, t.Folded)
	t.say()
}

// say shows the reason of what is pointed at, else the hint.
func (t *Timeline) say() {
	t.why.Content, t.why.Ink = t.Hint, ColorMuted
	if i := t.chart.at; i >= 0 && i < len(t.chart.items) {
		t.why.Content, t.why.Ink = t.chart.items[i].why, ColorText
	}
}
