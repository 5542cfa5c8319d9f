package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/app/papers"
)

func TestTheListOfDocumentsAndTheFilesAgree(t *testing.T) {
	var out bytes.Buffer
	if err := sampleLetters(context.Background(), []string{"-list"}, &out); err != nil {
		t.Fatal(err)
	}
	list := strings.Fields(out.String())
	if d := cmp.Diff(papers.Documents(), list); d != "" {
		t.Error(d)
	}
	dir := filepath.Join(t.TempDir(), "letters")
	if err := sampleLetters(context.Background(), []string{dir}, &out); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 2*len(list) {
		t.Errorf("%d files for %d documents in two languages", len(files), len(list))
	}
	for _, d := range list {
		for _, lang := range []string{"fr", "en"} {
			b, err := os.ReadFile(filepath.Join(dir, d+"-"+lang+".pdf"))
			if err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
				t.Errorf("%s-%s: %v", d, lang, err)
			}
		}
	}
}

func TestSampleLettersWantsAFolder(t *testing.T) {
	if err := sampleLetters(context.Background(), nil, &bytes.Buffer{}); !errors.Is(err, errUsage) {
		t.Errorf("got %v", err)
	}
}
