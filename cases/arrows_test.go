package cases_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A place is a folder of the program and what the folders in it may import of
// the rest. Dependency arrows point one way; see docs/architecture.md.
type place struct {
	folder string   // "cases/store" is that folder and those below it
	may    []string // the folders of ours it may import, each with those below it where it ends in "/..."
	pure   bool     // no file, network, database, clock, window
}

// places are the floors of the program, from the ground up.
func places() []place {
	facts := []string{"cases/days", "cases/message", "cases/regulation", "cases/post"}
	judged := append(slices.Clone(facts), "cases", "cases/rules")
	recorded := append(slices.Clone(judged), "cases/journal", "cases/register")
	words := []string{"assets", "assets/translations/..."}
	return []place{
		{folder: "cases/days", pure: true},
		{folder: "cases/message", may: facts[:1], pure: true},
		{folder: "cases/regulation", may: facts[:2], pure: true},
		{folder: "cases/post", may: facts[:2], pure: true},
		{folder: "cases", may: facts, pure: true},
		{folder: "cases/rules", may: append(slices.Clone(facts), "cases"), pure: true},
		{folder: "cases/mailing", may: judged, pure: true},
		{folder: "cases/figures", may: judged, pure: true},
		{folder: "cases/journal"},
		{folder: "cases/register", may: append(slices.Clone(judged), "cases/journal")},
		{folder: "cases/memory", may: recorded},
		{folder: "cases/store", may: append(slices.Clone(recorded), "cases/store/...")},
		{folder: "cases/storetest", may: recorded},
		{folder: "cases/vault", may: append(slices.Clone(recorded), "cases/vault/...")},
		{folder: "cases/exchange", may: append(slices.Clone(recorded), "cases/figures", "cases/exchange/...")},
		{folder: "assets"},
		{folder: "assets/translations", may: []string{"cases/days", "cases/message", "assets/translations/..."}},
		{folder: "letters", may: append(append(slices.Clone(judged), "cases/mailing", "cases/figures", "letters/..."), words...)},
		{folder: "ui/parts", may: append([]string{"cases/days", "ui/parts/..."}, words...)},
		{folder: "ui", may: append(append(slices.Clone(recorded), "cases/mailing", "cases/figures", "ui/..."), words...)},
		{folder: "app", may: []string{"..."}},
	}
}

// strangers are packages that are not ours and that a folder must do without.
func strangers(p place) []string {
	window, letter := []string{"fyne.io/"}, []string{"github.com/jung-kurt/gofpdf"}
	database := []string{"database/sql", "github.com/mattn/go-sqlite3", "github.com/pressly/goose"}
	switch {
	case p.pure:
		return slices.Concat(window, letter, database, []string{"os", "os/exec", "net", "net/http", "log", "log/slog", "math/rand", "crypto/rand"})
	case p.folder == "app":
		return nil
	case p.folder == "ui" || p.folder == "ui/parts":
		return slices.Concat(letter, database)
	case p.folder == "letters":
		return slices.Concat(window, database)
	case p.folder == "cases/store":
		return slices.Concat(window, letter)
	default:
		return slices.Concat(window, letter, database)
	}
}

func TestArrowsPointOneWay(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range sources(t, "..") {
		p, known := placeOf(s.folder)
		if !known {
			t.Errorf("%s: the folder has no place among the floors: give it one here and in docs/architecture.md", s.name)
			continue
		}
		seen[p.folder] = true
		for _, fault := range wrongImports(p, s.imports()) {
			t.Errorf("%s: %s", s.name, fault)
		}
	}
	for _, f := range []string{"cases", "cases/days", "cases/rules", "assets/translations"} {
		if !seen[f] {
			t.Errorf("no file of %s was looked at", f)
		}
	}
}

func TestAnArrowTurnedRoundIsSeen(t *testing.T) {
	for _, c := range []struct {
		folder, imports string
		wrong           bool
	}{
		{"cases/days", "greffe/cases/message", true},
		{"cases/days", "time", false},
		{"cases/message", "greffe/cases/days", false},
		{"cases/post", "greffe/cases/regulation", true},
		{"cases", "greffe/cases/rules", true},
		{"cases", "database/sql", true},
		{"cases/rules", "greffe/cases", false},
		{"cases/rules", "greffe/cases/register", true},
		{"cases/rules", "fyne.io/fyne/v2", true},
		{"cases/register", "greffe/cases/store/sqlite", true},
		{"cases/register", "greffe/cases/journal", false},
		{"cases/store/sqlite", "greffe/cases/store", false},
		{"cases/store", "greffe/cases/memory", true},
		{"letters/page", "fyne.io/fyne/v2/canvas", true},
		{"letters", "greffe/ui", true},
		{"letters", "greffe/cases/store", true},
		{"letters", "greffe/cases/rules", false},
		{"ui", "greffe/letters", true},
		{"ui", "greffe/cases/store", true},
		{"ui", "greffe/ui/parts", false},
		{"ui/parts", "greffe/cases", true},
		{"ui/parts", "greffe/cases/rules", true},
		{"ui/parts", "greffe/cases/days", false},
		{"assets/translations", "greffe/cases/rules", true},
		{"assets/translations", "greffe/cases/message", false},
		{"app", "greffe/cases/store/sqlite", false},
	} {
		p, known := placeOf(c.folder)
		if !known {
			t.Errorf("%s has no place", c.folder)
			continue
		}
		if got := len(wrongImports(p, []string{c.imports})) > 0; got != c.wrong {
			t.Errorf("%s imports %s: wrong = %v, want %v", c.folder, c.imports, got, c.wrong)
		}
	}
}

// placeOf is the place of a folder: its own, or that of the nearest folder above it.
func placeOf(folder string) (place, bool) {
	all := places()
	for at := folder; at != "."; at = path.Dir(at) {
		i := slices.IndexFunc(all, func(p place) bool { return p.folder == at })
		if i >= 0 && (at == folder || at != "cases") { // a new folder below cases needs a floor of its own
			return all[i], true
		}
	}
	return place{}, false
}

// wrongImports says what a folder's file imports that it may not.
func wrongImports(p place, imports []string) []string {
	var faults []string
	for _, imported := range imports {
		ours, isOurs := strings.CutPrefix(imported, "greffe/")
		switch {
		case isOurs && !mayImport(p, ours):
			faults = append(faults, fmt.Sprintf("%s may not import %s", p.folder, imported))
		case !isOurs && slices.ContainsFunc(strangers(p), func(s string) bool {
			return imported == s || strings.HasPrefix(imported, strings.TrimSuffix(s, "/")+"/") && strings.Contains(s, ".")
		}):
			faults = append(faults, fmt.Sprintf("%s may not import %s", p.folder, imported))
		}
	}
	return faults
}

func mayImport(p place, ours string) bool {
	return slices.ContainsFunc(p.may, func(m string) bool {
		below, tree := strings.CutSuffix(m, "...")
		return m == ours || tree && (strings.HasPrefix(ours, below) || ours == strings.TrimSuffix(below, "/"))
	})
}

func TestOnlyTheProgramKnowsTheTime(t *testing.T) {
	for _, s := range sources(t, "..") {
		if s.folder == "app" || strings.HasPrefix(s.folder, "app/") {
			continue
		}
		for _, fault := range s.clocks() {
			t.Errorf("%s", fault)
		}
	}
}

func TestOnlyTheExecutorOfTheWindowStartsGoroutines(t *testing.T) {
	for _, s := range sources(t, "..") {
		if s.folder != "ui" && !strings.HasPrefix(s.folder, "ui/") || s.name == "ui/work.go" {
			continue
		}
		for _, fault := range s.goroutines() {
			t.Errorf("%s", fault)
		}
	}
}

func TestClocksAndGoroutinesAreSeen(t *testing.T) {
	const planted = `package planted
import ("time"; clock "time"; "fyne.io/fyne/v2")
func f(d time.Time) {
	_ = time.Now()
	now := clock.Now
	_ = d.AddDate(0, 1, 0)
	go now()
	fyne.Do(func() {})
	fyne.DoAndWait(func() {})
	_ = time.Since(d)
}`
	s := parsed(t, "planted.go", planted)
	if got := len(s.clocks()); got != 4 {
		t.Errorf("%d clocks seen, want 4: %q", got, s.clocks())
	}
	if got := len(s.goroutines()); got != 3 {
		t.Errorf("%d goroutines seen, want 3: %q", got, s.goroutines())
	}
}

// A source is one file of the program, tests left out.
type source struct {
	name   string // such as cases/rules/notice.go
	folder string // such as cases/rules
	file   *ast.File
	set    *token.FileSet
}

// sources reads the program's files. What the go command passes over is passed over.
func sources(t *testing.T, root string) []source {
	t.Helper()
	var found []source
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := d.Name()
		if d.IsDir() {
			if file != root && (base == "testdata" || base == "out" || base == "bin" || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_")) {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(base, ".go") || strings.HasSuffix(base, "_test.go") {
			return nil
		}
		relative, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, file, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(relative)
		found = append(found, source{name: name, folder: path.Dir(name), file: tree, set: set})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func parsed(t *testing.T, name, text string) source {
	t.Helper()
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, name, text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return source{name: name, folder: ".", file: tree, set: set}
}

func (s source) imports() []string {
	var paths []string
	for _, i := range s.file.Imports {
		if p, err := strconv.Unquote(i.Path.Value); err == nil {
			paths = append(paths, p)
		}
	}
	return paths
}

// called is what a selector such as time.Now names: the path of the imported
// package, or "" for a method, and the name.
func (s source) called(x *ast.SelectorExpr) (from, name string) {
	on, plain := x.X.(*ast.Ident)
	if !plain {
		return "", x.Sel.Name
	}
	for _, i := range s.file.Imports {
		p, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			continue
		}
		local := path.Base(p)
		if local == "v2" {
			local = path.Base(path.Dir(p))
		}
		if i.Name != nil {
			local = i.Name.Name
		}
		if local == on.Name {
			return p, x.Sel.Name
		}
	}
	return "", x.Sel.Name
}

// clocks are the places that ask what time it is, or add months to an instant:
// a date is a civil day, and today is a value.
func (s source) clocks() []string {
	return s.where(func(n ast.Node) string {
		x, ok := n.(*ast.SelectorExpr)
		if !ok {
			return ""
		}
		from, name := s.called(x)
		switch {
		case from == "time" && (name == "Now" || name == "Since" || name == "Until"):
			return "time." + name + ": take the register's Clock"
		case name == "AddDate":
			return "AddDate spills 31 January into March: use days"
		}
		return ""
	})
}

// goroutines are the places that leave the goroutine of the window, or come back to it.
func (s source) goroutines() []string {
	return s.where(func(n ast.Node) string {
		if _, ok := n.(*ast.GoStmt); ok {
			return "go: only ui/work.go starts goroutines"
		}
		if x, ok := n.(*ast.SelectorExpr); ok {
			from, name := s.called(x)
			if from == "fyne.io/fyne/v2" && (name == "Do" || name == "DoAndWait") {
				return "fyne." + name + ": only ui/work.go comes back to the window"
			}
		}
		return ""
	})
}

// where is each place of the file about which there is something to say.
func (s source) where(say func(ast.Node) string) []string {
	var said []string
	ast.Inspect(s.file, func(n ast.Node) bool {
		if n == nil {
			return false
		}
		if what := say(n); what != "" {
			said = append(said, fmt.Sprintf("%s:%d: %s", s.name, s.set.Position(n.Pos()).Line, what))
		}
		return true
	})
	return said
}
