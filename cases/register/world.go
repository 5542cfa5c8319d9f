package register

import (
	"slices"
	"sync"

	"greffe/cases"
)

// kept is a file as it was folded from its recorded acts. It is shared between
// answers and never changes.
type kept struct {
	seq  int
	acts []cases.Act
	fold any // *cases.Case, *cases.Sitting, *cases.Person or *cases.Office
}

// keptFiles is how many folded files are remembered.
const keptFiles = 4096

// A shelf remembers folded files. An entry counts only for the sequence it was
// folded at, so that nothing has to be told when a file grows.
type shelf struct {
	mu    sync.Mutex
	files map[cases.FileID]kept
}

func (s *shelf) get(f cases.FileID, seq int) (kept, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	k, ok := s.files[f]
	return k, ok && k.seq == seq
}

func (s *shelf) put(f cases.FileID, k kept) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.files == nil || len(s.files) >= keptFiles {
		s.files = map[cases.FileID]kept{}
	}
	s.files[f] = k
}

// A world is what one transaction sees: the recorded files, and the acts of a
// submission laid over them. Reading notes which files were read.
type world struct {
	r     Reader
	shelf *shelf
	heads map[cases.FileID]int         // recorded sequences, asked once
	laid  map[cases.FileID][]cases.Act // on trial
	over  map[cases.FileID]any         // folds with the laid acts
	read  map[cases.FileID]int         // sequences of the files read since the last note
}

func newWorld(r Reader, s *shelf) *world {
	return &world{
		r: r, shelf: s,
		heads: map[cases.FileID]int{}, laid: map[cases.FileID][]cases.Act{},
		over: map[cases.FileID]any{}, read: map[cases.FileID]int{},
	}
}

// bare is the same world without the acts on trial.
func (w *world) bare() *world {
	out := newWorld(w.r, w.shelf)
	out.heads = w.heads
	return out
}

// note starts a new list of the files read.
func (w *world) note() { w.read = map[cases.FileID]int{} }

// lay puts an act over its file.
func (w *world) lay(a cases.Act) {
	w.laid[a.File] = append(w.laid[a.File], a)
	delete(w.over, a.File)
}

// head is the last recorded sequence of a file.
func (w *world) head(f cases.FileID) (int, error) {
	if n, ok := w.heads[f]; ok {
		return n, nil
	}
	n, err := w.r.Head(f)
	if err == nil {
		w.heads[f] = n
	}
	return n, err
}

// seq is the sequence of the last act of a file, on trial or recorded.
func (w *world) seq(f cases.FileID) (int, error) {
	n, err := w.head(f)
	return n + len(w.laid[f]), err
}

// recorded returns the file as recorded.
func (w *world) recorded(f cases.FileID) (kept, error) {
	head, err := w.head(f)
	if err != nil {
		return kept{}, err
	}
	if k, ok := w.shelf.get(f, head); ok {
		return k, nil
	}
	stored, err := w.r.Acts(f)
	if err != nil {
		return kept{}, err
	}
	acts, err := toActs(stored)
	if err != nil {
		return kept{}, err
	}
	k := kept{seq: head, acts: acts, fold: fold(f, acts)}
	w.shelf.put(f, k)
	return k, nil
}

// acts returns the acts of a file, those on trial included.
func (w *world) acts(f cases.FileID) ([]cases.Act, error) {
	k, err := w.recorded(f)
	if err != nil {
		return nil, err
	}
	if len(w.laid[f]) == 0 {
		return k.acts, nil
	}
	return append(slices.Clone(k.acts), w.laid[f]...), nil
}

// open returns the fold of a file and notes that it was read; nil when the file
// does not exist.
func (w *world) open(f cases.FileID) (any, error) {
	seq, err := w.seq(f)
	if err != nil {
		return nil, err
	}
	w.read[f] = seq
	if seq == 0 {
		return nil, nil
	}
	if x, ok := w.over[f]; ok {
		return x, nil
	}
	k, err := w.recorded(f)
	if err != nil {
		return nil, err
	}
	x := k.fold
	if len(w.laid[f]) > 0 {
		acts, err := w.acts(f)
		if err != nil {
			return nil, err
		}
		x = fold(f, acts)
	}
	w.over[f] = x
	return x, nil
}

func fold(f cases.FileID, acts []cases.Act) any {
	switch f.Of {
	case cases.FileCase:
		return cases.FoldCase(cases.CaseID(f.ID), acts)
	case cases.FileSitting:
		return cases.FoldSitting(cases.SittingID(f.ID), acts)
	case cases.FilePerson:
		return cases.FoldPerson(cases.PersonID(f.ID), acts)
	case cases.FileOffice:
		return cases.FoldOffice(acts)
	}
	return nil
}

// caseFile returns a case; nil when it does not exist.
func (w *world) caseFile(id cases.CaseID) (*cases.Case, error) {
	x, err := w.open(id.File())
	c, _ := x.(*cases.Case)
	return c, err
}

// sitting returns a sitting; nil when it does not exist.
func (w *world) sitting(id cases.SittingID) (*cases.Sitting, error) {
	x, err := w.open(id.File())
	s, _ := x.(*cases.Sitting)
	return s, err
}

// person returns somebody; nil when they do not exist.
func (w *world) person(id cases.PersonID) (*cases.Person, error) {
	x, err := w.open(id.File())
	p, _ := x.(*cases.Person)
	return p, err
}

// office returns the office; an empty one at a first start.
func (w *world) office() (*cases.Office, error) {
	x, err := w.open(cases.TheOffice())
	if o, ok := x.(*cases.Office); ok {
		return o, err
	}
	return cases.FoldOffice(nil), err
}
