package translations_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
)

// TestKeysUsed reads the sources of the whole program: every key that stands
// as a literal in message.New, message.Term or a T method has its words, and
// every field of its text a value, where the values stand there too.
func TestKeysUsed(t *testing.T) {
	c := catalogue(t)
	root := moduleRoot(t)
	seen := 0
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata"):
			return filepath.SkipDir
		case entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, use := range keysIn(path, source) {
			seen++
			if !c.Has(use.key) {
				t.Errorf("%s: %q is in no file", use.where, use.key)
				continue
			}
			for _, field := range c.Fields(translations.French, use.key) {
				if use.told && !slices.Contains(use.fields, field) {
					t.Errorf("%s: %q has no value for {%s}", use.where, use.key, field)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d uses of keys", seen)
}

func TestKeysInFindsEachWayToNameAKey(t *testing.T) {
	source := `package p
		func f(w words, k string) {
			_ = message.New("a.one", message.Term("field", "a.two"))
			w.T("a.three")
			w.T(k)
			w.T("a.four", message.Number("n", 1), other)
			w.T("a.five", values...)
			message.Text("name", "not.a.key")
			_ = message.New("a." + k)
		}`
	var got []string
	for _, use := range keysIn("p.go", []byte(source)) {
		got = append(got, fmt.Sprint(use.key, use.fields, use.told))
	}
	want := []string{"a.one[field] true", "a.two[] true", "a.three[] true", "a.four[n] false", "a.five[] false"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A use is one place that names a key: the fields given there, and whether
// those are all of them.
type use struct {
	where, key string
	fields     []string
	told       bool
}

// keysIn returns the literal keys of one source file, in their order. A file
// that does not parse is read as far as it goes: the compiler complains of it.
func keysIn(path string, source []byte) []use {
	set := token.NewFileSet()
	file, _ := parser.ParseFile(set, path, source, parser.SkipObjectResolution)
	if file == nil {
		return nil
	}
	var out []use
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		at := keyArgument(call)
		if at < 0 || at >= len(call.Args) {
			return true
		}
		literal, ok := call.Args[at].(*ast.BasicLit)
		if !ok || literal.Kind != token.STRING {
			return true
		}
		if key, err := strconv.Unquote(literal.Value); err == nil {
			fields, told := fieldsGiven(call.Args[at+1:])
			told = told && call.Ellipsis == token.NoPos
			out = append(out, use{where: set.Position(literal.Pos()).String(), key: key, fields: fields, told: told})
		}
		return true
	})
	return out
}

// fieldsGiven returns the names in message.Text("name", …) and the like, and
// whether every value is written so.
func fieldsGiven(values []ast.Expr) (fields []string, told bool) {
	told = true
	for _, v := range values {
		name := ""
		if call, ok := v.(*ast.CallExpr); ok && len(call.Args) > 0 {
			if literal, ok := call.Args[0].(*ast.BasicLit); ok && literal.Kind == token.STRING {
				name, _ = strconv.Unquote(literal.Value)
			}
		}
		if name == "" {
			told = false
			continue
		}
		fields = append(fields, name)
	}
	return fields, told
}

// keyArgument tells which argument of a call is a key; -1 for none.
func keyArgument(call *ast.CallExpr) int {
	selector, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return -1
	}
	owner, named := selector.X.(*ast.Ident)
	switch {
	case named && owner.Name == "message" && selector.Sel.Name == "New":
		return 0
	case named && owner.Name == "message" && selector.Sel.Name == "Term":
		return 1
	case selector.Sel.Name == "T":
		return 0
	}
	return -1
}

func moduleRoot(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("no go.mod above this folder")
		}
		dir = parent
	}
}
