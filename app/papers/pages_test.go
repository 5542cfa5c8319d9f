package papers_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"greffe/letters/pagetest"
	"greffe/letters/preview"
)

var update = flag.Bool("update", false, "keep the pages as they are drawn now")

// TestEveryDocumentLooksAsItDid compares every page of every document, in both
// languages, with the picture kept of it. What a copy is called differs at each
// play, so its fingerprint and its code are left out.
func TestEveryDocumentLooksAsItDid(t *testing.T) {
	pages := played(t)
	r := preview.Open(filepath.Join(os.TempDir(), "greffe-preview-tests"))
	t.Cleanup(func() { _ = r.Close() })
	folder := filepath.Join("testdata", "pages")
	drawn := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(pages)) {
		t.Run(name, func(t *testing.T) {
			n, err := r.Count(pages[name])
			if err != nil {
				t.Fatal(err)
			}
			for i := range n {
				picture, err := r.Page(pages[name], i+1, pagetest.Width)
				if err != nil {
					t.Fatal(err)
				}
				file := fmt.Sprintf("%s.%d.png", name, i+1)
				drawn[file] = true
				pagetest.Compare(t, filepath.Join(folder, file), pagetest.Greys(picture, pagetest.Fingerprint(), pagetest.Code()), *update)
			}
		})
	}
	if !t.Failed() {
		pagetest.Sweep(t, folder, drawn, *update)
	}
}
