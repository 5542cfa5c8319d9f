package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A labelUse is where a source of the window labels a field.
type labelUse struct{ Where, Key string }

// labelUses reads the sources of the window: the keys of all labels that are
// handed to parts.NewField, directly or through a function with a parameter
// named label that hands it on.
func labelUses(t *testing.T) (keys []labelUse, unread []string) {
	t.Helper()
	files, set := sourcesOfWindow(t)
	makers := labelMakers(files)
	for _, file := range files {
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Body == nil {
				continue
			}
			literals := assignedKeys(f)
			ast.Inspect(f.Body, func(n ast.Node) bool {
				if key, ok := labelOfDeed(n); ok {
					keys = append(keys, labelUse{set.Position(n.Pos()).String(), key})
				}
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				where := set.Position(call.Pos()).String()
				for i := range makers[calledName(call)] {
					if i >= len(call.Args) {
						continue
					}
					found := keysOfLabel(call.Args[i], literals)
					for _, k := range found {
						keys = append(keys, labelUse{where, k})
					}
					if len(found) == 0 && calledName(call) == "NewField" && !namesLabel(call.Args[i]) {
						unread = append(unread, where)
					}
				}
				return true
			})
		}
	}
	return keys, unread
}

func sourcesOfWindow(t *testing.T) ([]*ast.File, *token.FileSet) {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	var files []*ast.File
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, e.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files, set
}

// labelMakers are the functions that make a field, with the places that its label
// may have among their arguments.
func labelMakers(files []*ast.File) map[string]map[int]bool {
	makers := map[string]map[int]bool{"NewField": {0: true}}
	for grown := true; grown; {
		grown = false
		for _, file := range files {
			for _, decl := range file.Decls {
				f, ok := decl.(*ast.FuncDecl)
				if !ok || f.Body == nil {
					continue
				}
				at := parameterAt(f, "label")
				if at < 0 || makers[f.Name.Name][at] {
					continue
				}
				ast.Inspect(f.Body, func(n ast.Node) bool {
					call, ok := n.(*ast.CallExpr)
					if !ok {
						return true
					}
					for i := range makers[calledName(call)] {
						if i < len(call.Args) && namesLabel(call.Args[i]) {
							if makers[f.Name.Name] == nil {
								makers[f.Name.Name] = map[int]bool{}
							}
							makers[f.Name.Name][at], grown = true, true
						}
					}
					return true
				})
			}
		}
	}
	return makers
}

// labelOfDeed is the label of a field of a deed, which is data: Label: "key",
// beside Input. What is ticked or filed is no field.
func labelOfDeed(n ast.Node) (string, bool) {
	lit, ok := n.(*ast.CompositeLit)
	if !ok {
		return "", false
	}
	values := map[string]ast.Expr{}
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok {
				values[id.Name] = kv.Value
			}
		}
	}
	input, _ := values["Input"].(*ast.Ident)
	label, ok := values["Label"].(*ast.BasicLit)
	if !ok || input == nil || input.Name == "deedTick" || input.Name == "deedFile" {
		return "", false
	}
	key, err := strconv.Unquote(label.Value)
	return key, err == nil
}

func parameterAt(f *ast.FuncDecl, name string) int {
	at := 0
	for _, field := range f.Type.Params.List {
		for _, n := range field.Names {
			if n.Name == name {
				return at
			}
			at++
		}
	}
	return -1
}

func calledName(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

func namesLabel(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "label"
}

// assignedKeys are the keys that the variables of a function are given.
func assignedKeys(f *ast.FuncDecl) map[string][]string {
	out := map[string][]string{}
	ast.Inspect(f.Body, func(n ast.Node) bool {
		if a, ok := n.(*ast.AssignStmt); ok && len(a.Lhs) == len(a.Rhs) {
			for i, to := range a.Lhs {
				if id, ok := to.(*ast.Ident); ok {
					out[id.Name] = append(out[id.Name], keysOfLabel(a.Rhs[i], nil)...)
				}
			}
		}
		return true
	})
	return out
}

// keysOfLabel are the literal keys in an expression: T("key"), also inside
// another call, a literal among others, or a variable that was given one.
func keysOfLabel(e ast.Expr, variables map[string][]string) []string {
	if id, ok := e.(*ast.Ident); ok {
		return variables[id.Name]
	}
	var out []string
	ast.Inspect(e, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || calledName(call) != "T" || len(call.Args) == 0 {
			return true
		}
		if lit, ok := call.Args[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if key, err := strconv.Unquote(lit.Value); err == nil && !strings.HasSuffix(key, ".hint") && !strings.HasSuffix(key, ".optional") {
				out = append(out, key)
			}
		}
		return false
	})
	return out
}

func TestEveryLabelOfAFormHasATopicOrAReasonForNone(t *testing.T) {
	keys, unread := labelUses(t)
	if len(keys) < 150 {
		t.Fatalf("only %d labels found: the test reads the sources no more", len(keys))
	}
	topics, bare := map[string]bool{}, bareFields()
	for key := range fieldTopics() {
		if _, label, scoped := strings.Cut(key, ":"); scoped {
			key = label
		}
		topics[key] = true
	}
	used := map[string]bool{}
	for _, k := range keys {
		used[k.Key] = true
		_, none := bare[k.Key]
		none = none || slices.ContainsFunc(bareAreas(), func(area string) bool { return strings.HasPrefix(k.Key, area) })
		if noForm := strings.HasPrefix(k.Where, "case_view.go") || strings.HasPrefix(k.Where, "event_detail.go"); noForm {
			continue // lines of a card that name themselves as fields do
		}
		if !topics[k.Key] && !none {
			t.Errorf("%s: nobody says what F1 opens in a field named %s: give it a line in fieldTopics, or in bareFields with the reason", k.Where, k.Key)
		}
	}
	for key, why := range bare {
		if why == "" {
			t.Errorf("%s has no topic, and no reason why", key)
		}
		if topics[key] && key != "label.reason" && key != "deed.field.reference" {
			t.Errorf("%s has a topic and says that it has none", key)
		}
	}
	for key := range topics {
		if !used[key] {
			t.Errorf("%s has a topic, but labels no field", key)
		}
	}
	for key := range bare {
		if !used[key] {
			t.Errorf("%s is said to have no topic, but labels no field", key)
		}
	}
	for _, where := range unread {
		if !strings.HasPrefix(where, "vote_ballot.go") { // the three counts of a secret vote, named by their words
			t.Errorf("%s: the label of this field cannot be read from the source", where)
		}
	}
}
