package letters

import (
	"slices"
	"text/template"
)

// A letterValues is the values of one letter, and the blocks filled with them so far:
// the gate and the page ask for the same ones.
type letterValues struct {
	view map[string]any
	done map[*template.Template]filledBlock
}

type filledBlock struct {
	text  string
	holes []string
	err   error
}

func newValues(view map[string]any) *letterValues {
	return &letterValues{view: view, done: map[*template.Template]filledBlock{}}
}

// fill words a block: see [block.fill].
func (f *letterValues) fill(b block) (text string, holes []string, err error) {
	if done, ok := f.done[b.text]; ok {
		return done.text, slices.Clip(done.holes), done.err
	}
	text, holes, err = b.fill(f.view)
	f.done[b.text] = filledBlock{text, holes, err}
	return text, slices.Clip(holes), err
}
