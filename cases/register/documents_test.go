package register

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
)

// name puts another document at every place of a value that can name one, and
// returns them.
func name(v reflect.Value, next func() cases.Digest) []cases.Digest {
	if v.Type() == reflect.TypeFor[cases.Digest]() {
		d := next()
		v.SetString(string(d))
		return []cases.Digest{d}
	}
	var out []cases.Digest
	switch v.Kind() {
	case reflect.Struct:
		for _, f := range v.Fields() {
			if f.CanSet() {
				out = append(out, name(f, next)...)
			}
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Uint8 {
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
			out = append(name(v.Index(0), next), name(v.Index(1), next)...)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		out = name(v.Elem(), next)
	default:
	}
	return out
}

// TestNoDocumentIsForgotten fills every place in which an act of any kind can
// name a document: the register asks for each before the act, and keeps it as
// long as the act.
func TestNoDocumentIsForgotten(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "testdata", "payloads", "*.json"))
	if err != nil || len(files) < 60 {
		t.Fatalf("%d payloads, %v", len(files), err)
	}
	naming, n := 0, 0
	next := func() cases.Digest { n++; return cases.Digest(strconv.Itoa(n)) }
	for _, f := range files {
		kind, _, _ := strings.Cut(filepath.Base(f), ".")
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		p, err := cases.Decode(cases.Kind(kind), 1, raw)
		if err != nil {
			t.Fatal(err)
		}
		v := reflect.New(reflect.TypeOf(p)).Elem()
		want := name(v, next)
		filled, ok := reflect.TypeAssert[cases.Payload](v)
		if !ok {
			t.Fatalf("%s is no payload", kind)
		}
		got := documents(filled)
		slices.Sort(want)
		slices.Sort(got)
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", kind, d)
		}
		if len(want) > 0 {
			naming++
		}
	}
	if naming < 12 {
		t.Errorf("only %d kinds of acts can name a document", naming)
	}
}
