package main

import (
	"bytes"
	"context"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"greffe/ui"
)

func TestEveryPictureOfTheGuideIsPainted(t *testing.T) {
	var known []string
	for _, s := range ui.Scenes() {
		if slices.Contains(known, s.Name) {
			t.Errorf("two scenes are named %s", s.Name)
		}
		known = append(known, s.Name)
	}
	shown := regexp.MustCompile(`images/guide/(.+)-(fr|en)-light\.png`)
	var said [2][]string
	for i, lang := range []string{"fr", "en"} {
		guide, err := os.ReadFile(filepath.Join("..", "..", "docs", "guide."+lang+".md"))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range shown.FindAllStringSubmatch(string(guide), -1) {
			if !slices.Contains(known, m[1]) || m[2] != lang {
				t.Errorf("the guide in %s shows %s", lang, m[0])
			}
			if _, err := os.Stat(filepath.Join("..", "..", "docs", m[0])); err != nil {
				t.Errorf("%s is not there: make guide", m[0])
			}
			said[i] = append(said[i], m[1])
		}
	}
	if !slices.Equal(said[0], said[1]) || len(said[0]) < 10 {
		t.Errorf("the guides show other pictures: %v, %v", said[0], said[1])
	}
}

func TestScenesArePainted(t *testing.T) {
	folder := t.TempDir()
	var out bytes.Buffer
	if err := run(context.Background(), []string{"-png", folder, "-only", "docket,choice,rules", "-size", "1024x500"}, &out); err != nil {
		t.Fatal(err)
	}
	names := strings.Fields(out.String())
	if len(names) != 3*2*2 {
		t.Fatalf("painted %v", names)
	}
	seen := map[string]string{}
	for _, name := range names {
		b, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(bytes.NewReader(b))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if size := img.Bounds().Size(); size.X != 1024 || size.Y != 500 {
			t.Errorf("%s is %v", name, size)
		}
		if other := seen[string(b)]; other != "" {
			t.Errorf("%s is the same picture as %s", name, other)
		}
		seen[string(b)] = name
	}
}

func TestAFolderIsAskedFor(t *testing.T) {
	for _, args := range [][]string{{}, {"-png", t.TempDir(), "-size", "wide"}} {
		if err := run(context.Background(), args, &bytes.Buffer{}); err == nil {
			t.Errorf("%v is taken", args)
		}
	}
}
