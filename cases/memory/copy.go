package memory

import (
	"maps"
	"slices"
)

// Copy is another store that holds the same; what is written into one does not
// change the other.
func (s *Store) Copy() *Store {
	s.mu.RLock()
	defer s.mu.RUnlock()
	out := &Store{
		acts: maps.Clone(s.acts), byID: maps.Clone(s.byID), rank: s.rank, counters: maps.Clone(s.counters),
		cases: maps.Clone(s.cases), people: maps.Clone(s.people), sittings: maps.Clone(s.sittings),
		named: maps.Clone(s.named), drafts: maps.Clone(s.drafts), docs: maps.Clone(s.docs),
	}
	for f, acts := range out.acts {
		out.acts[f] = slices.Clip(acts) // so that both may append
	}
	for d, files := range out.named {
		out.named[d] = maps.Clone(files)
	}
	return out
}
