package gallery_test

import (
	"context"
	"crypto/rand"
	"os"
	"path/filepath"
	"testing"

	"greffe/app/gallery"
	"greffe/app/sample"
	"greffe/app/writer"
	"greffe/assets"
	"greffe/assets/translations"
	"greffe/cases/memory"
	"greffe/cases/register"
	"greffe/cases/regulation"
)

func played(t *testing.T) map[string][]byte {
	t.Helper()
	b, err := assets.Regulations.ReadFile("regulations/openclassrooms.json")
	if err != nil {
		t.Fatal(err)
	}
	profile, err := regulation.Read("openclassrooms.json", b)
	if err != nil {
		t.Fatal(err)
	}
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	clock := sample.NewClock(sample.Start())
	r := register.New(register.Config{Store: memory.New(), Clock: clock, Profiles: []regulation.Profile{profile}, NewID: rand.Text})
	pages, err := gallery.Play(context.Background(), r, writer.New(words), clock)
	if err != nil {
		t.Error(err)
	}
	return pages
}

func TestEveryDocumentIsDrawn(t *testing.T) {
	pages := played(t)
	if dir := os.Getenv("GREFFE_LETTERS"); dir != "" {
		for name, pdf := range pages {
			if err := os.WriteFile(filepath.Join(dir, name+".pdf"), pdf, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}
