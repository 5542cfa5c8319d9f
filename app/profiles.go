package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"greffe/assets"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// defaultProfile is the regulation of an office that has chosen none.
const defaultProfile = "openclassrooms"

// profileSize is how much of a file is read: far more than a profile has, so
// that a large file put there by mistake is refused and not swallowed.
const profileSize = 2 << 20

// reader knows the rules of the program.
func profileReader() regulation.Reader {
	var out regulation.Reader
	for _, r := range rules.All() {
		out.Rules = append(out.Rules, r.ID)
	}
	return out
}

// regulationsBeside is the folder in which an organisation puts profiles of its
// own, beside its register.
func regulationsBeside(register string) string {
	return filepath.Join(filepath.Dir(register), "regulations")
}

// profiles reads the regulation profiles that the program carries.
func profiles() ([]regulation.Profile, error) {
	all, refused, err := gatherProfiles("")
	if err != nil {
		return nil, err
	}
	for _, r := range refused {
		err = errors.Join(err, r)
	}
	if err != nil {
		return nil, fmt.Errorf("the regulation profiles: %w", err)
	}
	return all, nil
}

// gatherProfiles reads the profiles that the program carries and those of a
// folder, which need not exist. One that cannot be used is returned with its
// faults and takes nothing from the others.
func gatherProfiles(folder string) ([]regulation.Profile, []*regulation.FaultyError, error) {
	files, err := shippedProfiles()
	if err != nil {
		return nil, nil, err
	}
	own, unread := profilesIn(folder)
	all, refused := profileReader().Gather(append(files, own...)...)
	return all, append(refused, unread...), nil
}

// shippedProfiles are the files that the program carries, the one of an office
// that has chosen none first: the register falls back on it.
func shippedProfiles() ([]regulation.File, error) {
	var out []regulation.File
	err := fs.WalkDir(assets.Regulations, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := assets.Regulations.ReadFile(path)
		out = append(out, regulation.File{Name: path, Bytes: b})
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("the regulation profiles: %w", err)
	}
	slices.SortStableFunc(out, func(a, b regulation.File) int { return rankOf(a) - rankOf(b) })
	return out, nil
}

func rankOf(f regulation.File) int {
	if strings.HasSuffix(f.Name, "/"+defaultProfile+".json") {
		return 0
	}
	return 1
}

// profilesIn reads the files of a folder, by name. What cannot be read is
// refused with the reason that the system gives.
func profilesIn(folder string) ([]regulation.File, []*regulation.FaultyError) {
	if folder == "" {
		return nil, nil
	}
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, []*regulation.FaultyError{unreadable(folder, err)}
	}
	var out []regulation.File
	var refused []*regulation.FaultyError
	for _, e := range entries {
		if e.IsDir() || !strings.EqualFold(filepath.Ext(e.Name()), ".json") || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		f, err := readProfile(filepath.Join(folder, e.Name()))
		if err != nil {
			refused = append(refused, unreadable(e.Name(), err))
			continue
		}
		f.Name = e.Name()
		out = append(out, f)
	}
	return out, refused
}

func unreadable(name string, err error) *regulation.FaultyError {
	cause := err
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		cause = path.Err
	}
	return &regulation.FaultyError{File: name, Faults: []regulation.Fault{{
		Line: 1, Why: message.New("profile.fault.unread", message.Text("cause", cause.Error())),
	}}}
}

// readProfile reads a file, so much of it as a profile can have.
func readProfile(path string) (regulation.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return regulation.File{}, fmt.Errorf("a regulation profile: %w", err)
	}
	defer func() { _ = f.Close() }() // only read
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = &fs.PathError{Op: "read", Path: path, Err: errNotAFile}
	}
	if err != nil {
		return regulation.File{}, fmt.Errorf("a regulation profile: %w", err)
	}
	b, err := io.ReadAll(io.LimitReader(f, profileSize))
	if err != nil {
		return regulation.File{}, fmt.Errorf("a regulation profile: %w", err)
	}
	return regulation.File{Name: path, Bytes: b}, nil
}

// inForce returns the last version of a regulation profile by its name, that of
// an office that has chosen none if the name is empty.
func inForce(all []regulation.Profile, id string) (regulation.Profile, error) {
	if id == "" {
		id = defaultProfile
	}
	if p, ok := regulation.InForce(all, id); ok && p.ID == id {
		return p, nil
	}
	return regulation.Profile{}, fmt.Errorf("the regulation profile %q: %w", id, errNoProfile)
}
