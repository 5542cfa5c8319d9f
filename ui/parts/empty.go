package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// NewEmptyState returns what a page shows while it has nothing: an icon, a
// sentence that says what will appear, and the first act; the button may be nil.
func NewEmptyState(icon, sentence string, act *Button) *fyne.Container {
	words := NewWrap(sentence, Body, ColorMuted, 360)
	words.Width = min(360, Body.measure(sentence).Width+1)
	column := V(12, Center(NewIcon(icon, ColorFaint, 40)), Center(Fix(words.Width, 0, words)))
	if act != nil {
		column.Add(Center(act))
	}
	return Center(column)
}

// Skeleton stands for rows that are still being read: grey strokes, without motion.
type Skeleton struct {
	part
	Rows int
	// Waiting keeps the strokes back: what is read in a moment shall not flicker.
	Waiting bool
}

// NewSkeleton returns a number of rows of strokes.
func NewSkeleton(rows int) *Skeleton {
	s := &Skeleton{Rows: rows}
	s.start(s)
	return s
}

// skeletonRow is the height of a row; skeletonLeast is how many rows ask for
// room. The others show only where there is some: a page that loads must not
// make a low window grow.
const (
	skeletonRow   = 54
	skeletonLeast = 3
)

func (s *Skeleton) minSize() fyne.Size {
	return fyne.NewSize(120, float32(min(s.Rows, skeletonLeast))*skeletonRow)
}
func (s *Skeleton) arrange(fyne.Size) { s.build() }
func (s *Skeleton) paint()            { s.build() }

func (s *Skeleton) build() {
	size := s.Size()
	s.objects = nil
	if s.Waiting {
		return
	}
	for i := range min(s.Rows, max(skeletonLeast, int(size.Height/skeletonRow))) {
		y := float32(i)*skeletonRow + 12
		s.objects = append(s.objects,
			rectangle(ColorNeutral, 14, y, size.Width*0.38, 12, 4),
			rectangle(ColorNeutral, 14, y+19, size.Width*0.24, 9, 4))
	}
}

// NewBusy returns the words that say what is being done, beside an hourglass.
func NewBusy(words string) *fyne.Container {
	return Center(H(8, NewIcon("hourglass", ColorMuted, 18), NewText(words, Body, ColorMuted)))
}

// NewBar returns the small upright bar at the left of a docket row.
func NewBar(tone Tone) *fyne.Container {
	bar := canvas.NewRectangle(color.Transparent)
	bar.SetMinSize(fyne.NewSize(3, 0))
	fill := tone.Ink()
	if tone == ToneNeutral {
		fill = ColorBorder
	}
	return Stack(bar, NewBox(fill, ColorNone, 1.5, nil))
}
