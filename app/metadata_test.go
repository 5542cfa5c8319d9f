package main

import (
	"os"
	"regexp"
	"strconv"
	"testing"
)

// TestMetadataIsThatOfThePackage compares what the program says of itself with
// FyneApp.toml, which the packager reads.
func TestMetadataIsThatOfThePackage(t *testing.T) {
	b, err := os.ReadFile("../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	of := func(key string) string {
		m := regexp.MustCompile(`(?m)^\s*` + key + `\s*=\s*"?([^"\n]*)"?`).FindSubmatch(b)
		if m == nil {
			t.Fatalf("FyneApp.toml has no %s", key)
		}
		return string(m[1])
	}
	got := metadata()
	for key, want := range map[string]string{"ID": got.ID, "Name": got.Name, "Version": got.Version, "Build": strconv.Itoa(got.Build)} {
		if of(key) != want {
			t.Errorf("%s: the program says %q, the package %q", key, want, of(key))
		}
	}
}
