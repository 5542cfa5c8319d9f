package parts

import (
	"strconv"

	"fyne.io/fyne/v2"
)

// The places of the three votes in a VoteRow and a Tally; no vote is -1.
const (
	VoteNone    = -1
	VoteFor     = 0
	VoteAgainst = 1
	VoteAbstain = 2
)

// NewVoteSegment returns the choice between for, against and abstention, with
// the letters that are the same in all languages: P or F, C, B.
func NewVoteSegment(words [3]string, onVote func(int)) *Segment {
	return NewSegment([]SegmentOption{
		{Label: words[VoteFor], Keys: "pf", Tone: ToneOK},
		{Label: words[VoteAgainst], Keys: "c", Tone: ToneDanger},
		{Label: words[VoteAbstain], Keys: "b", Tone: ToneWarn},
	}, onVote)
}

// VoteRow is a member of a council and how they vote, or why they do not.
type VoteRow struct {
	part
	// Segment is the vote; nil for a member who does not vote.
	Segment *Segment

	line *fyne.Container
	name string
}

// NewVoteRow returns the row of a member who votes.
func NewVoteRow(initials, name, role string, words [3]string, onVote func(int)) *VoteRow {
	segment := NewVoteSegment(words, onVote)
	segment.SetName(name)
	r := newVoteRow(initials, name, role, ToneInfo, segment)
	r.Segment = segment
	return r
}

// NewVoterless returns the row of a member who does not vote, and says so.
func NewVoterless(initials, name, role, why string) *VoteRow {
	return newVoteRow(initials, name, role, ToneOK, NewText(why, Caption, ColorMuted))
}

func newVoteRow(initials, name, role string, tone Tone, end fyne.CanvasObject) *VoteRow {
	r := &VoteRow{name: name}
	who := V(-2, NewEllipsis(name, Strong, ColorText), NewEllipsis(role, Caption, ColorMuted))
	r.line = Pad(9, 14, 9, 14, Columns(10, []float32{0, -1, 0}, NewAvatar(initials, tone, 34), who, end))
	r.start(r, r.line)
	return r
}

// Vote returns the vote, or VoteNone.
func (r *VoteRow) Vote() int {
	if r.Segment == nil {
		return VoteNone
	}
	return r.Segment.Selected
}

func (r *VoteRow) minSize() fyne.Size     { return r.line.MinSize() }
func (r *VoteRow) arrange(size fyne.Size) { r.line.Resize(size) }
func (r *VoteRow) paint()                 {}

// LinkVotes lets ↑ ↓, and a vote by letter, go from one voter to the next.
func LinkVotes(rows ...*VoteRow) {
	var voters []*Segment
	for _, r := range rows {
		if r.Segment != nil {
			voters = append(voters, r.Segment)
		}
	}
	for i, s := range voters {
		s.OnMove = func(step int) {
			c := canvasOf(s)
			if to := i + step; c != nil && to >= 0 && to < len(voters) {
				c.Focus(voters[to])
			}
		}
	}
}

// Tally counts votes in figures and in a bar with a stroke at half of the seats.
type Tally struct {
	part
	Votes [3]int
	Seats int

	words   [3]string
	figures [3]*Text
	bar     *tallyBar
	column  *fyne.Container
}

// NewTally returns a count of nothing; words are under the figures.
func NewTally(words [3]string) *Tally {
	t := &Tally{words: words, bar: &tallyBar{}}
	inks := [3]fyne.ThemeColorName{ColorOK, ColorDanger, ColorMuted}
	var columns []fyne.CanvasObject
	for i, word := range words {
		t.figures[i] = NewText("0", Display, inks[i])
		columns = append(columns, V(-6, Center(t.figures[i]), Center(NewText(word, Body, ColorMuted))))
	}
	t.bar.of = t
	t.bar.start(t.bar)
	t.column = V(10, Columns(8, nil, columns...), t.bar)
	t.start(t, t.column)
	return t
}

// SetVotes shows a count among a number of seats.
func (t *Tally) SetVotes(votes [3]int, seats int) {
	t.Votes, t.Seats = votes, seats
	t.Refresh()
}

// AccessibilityLabel returns the figures with their words.
func (t *Tally) AccessibilityLabel() string {
	label := ""
	for i, n := range t.Votes {
		if i > 0 {
			label += ", "
		}
		label += strconv.Itoa(n) + " " + t.words[i]
	}
	return label
}

// AccessibilityRole returns that this is a text.
func (t *Tally) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (t *Tally) minSize() fyne.Size     { return t.column.MinSize() }
func (t *Tally) arrange(size fyne.Size) { t.column.Resize(size) }

func (t *Tally) paint() {
	for i, f := range t.figures {
		f.Content = strconv.Itoa(t.Votes[i])
	}
}

// tallyBar is the bar of a Tally. The three lengths differ in height too, so
// that they can be told apart without colours.
type tallyBar struct {
	part
	of *Tally
}

func (b *tallyBar) minSize() fyne.Size { return fyne.NewSize(160, 24) }
func (b *tallyBar) arrange(fyne.Size)  { b.build() }
func (b *tallyBar) paint()             { b.build() }

func (b *tallyBar) build() {
	size := b.Size()
	b.objects = []fyne.CanvasObject{rectangle(ColorNeutral, 0, 5, size.Width, 14, 4)}
	x := float32(0)
	fills := [3]fyne.ThemeColorName{ColorOK, ColorDanger, ColorFaint}
	highs := [3]float32{14, 14, 6}
	for i, n := range b.of.Votes {
		if n <= 0 || b.of.Seats <= 0 {
			continue
		}
		w := size.Width * float32(n) / float32(b.of.Seats)
		b.objects = append(b.objects, rectangle(fills[i], x, 5+(14-highs[i])/2, max(2, w-2), highs[i], 3))
		x += w
	}
	b.objects = append(b.objects, rectangle(ColorText, size.Width/2-1, 0, 2, 24, 0))
}
