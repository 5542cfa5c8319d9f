package regulation

import (
	"cmp"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"greffe/cases/message"
)

// A File is the file of a profile, as it was found.
type File struct {
	Name  string
	Bytes []byte
}

// Gather reads several files. It returns the profiles, those of one name
// together in the order of their versions, names in the order in which they are
// met, and what is wrong with the files that cannot be used: one bad file takes
// nothing from the others. A version that stands in two files with other content
// is refused the second time, because cases may have been judged by the first.
func (r Reader) Gather(files ...File) ([]Profile, []*FaultyError) {
	var out []Profile
	var refused []*FaultyError
	for _, f := range files {
		p, err := r.Read(f.Name, f.Bytes)
		if faulty, ok := errors.AsType[*FaultyError](err); ok {
			refused = append(refused, faulty)
			continue
		}
		i := slices.IndexFunc(out, func(q Profile) bool { return q.ID == p.ID && CompareVersions(q.Version, p.Version) == 0 })
		switch {
		case i < 0:
			out = append(out, p)
		case !reflect.DeepEqual(out[i], p):
			refused = append(refused, &FaultyError{File: f.Name, Faults: []Fault{{
				Line: 1, Field: "version",
				Why: message.New("profile.fault.clash", message.Text("id", p.ID), message.Text("version", p.Version)),
			}}})
		}
	}
	met := map[string]int{}
	for _, p := range out {
		if _, ok := met[p.ID]; !ok {
			met[p.ID] = len(met)
		}
	}
	slices.SortStableFunc(out, func(a, b Profile) int {
		return cmp.Or(cmp.Compare(met[a.ID], met[b.ID]), CompareVersions(a.Version, b.Version))
	})
	return out, refused
}

// CompareVersions orders versions by their numbers: 2 before 10, 2 before 2.1.
func CompareVersions(a, b string) int {
	as, bs := strings.Split(a, "."), strings.Split(b, ".")
	for i := range max(len(as), len(bs)) {
		if c := cmp.Compare(part(as, i), part(bs, i)); c != 0 {
			return c
		}
	}
	return 0
}

func part(in []string, i int) int {
	if i >= len(in) {
		return 0
	}
	n, err := strconv.Atoi(in[i])
	if err != nil {
		return 0
	}
	return n
}

// InForce returns the last version of a name among profiles in the order of
// [Reader.Gather]; of no name, or of one that is not there, the last version of
// the first. False: there is no profile at all.
func InForce(all []Profile, id string) (Profile, bool) {
	for _, p := range slices.Backward(all) {
		if p.ID == id {
			return p, true
		}
	}
	if len(all) == 0 {
		return Profile{}, false
	}
	if id != all[0].ID {
		return InForce(all, all[0].ID)
	}
	return all[0], true
}
