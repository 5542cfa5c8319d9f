package e2e_test

import (
	"flag"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"greffe/app/e2e"
)

var (
	lasting = flag.Duration("lasting", 0, "how long the monkey acts in the real window, at the least")
	seed    = flag.Uint64("seed", 1, "where its chance begins")
)

func TestMonkey(t *testing.T) {
	screen(t)
	program := filepath.Join(t.TempDir(), "greffe")
	if err := e2e.Build(filepath.Join("..", ".."), "./app", program); err != nil {
		t.Fatal(err)
	}
	s := e2e.Open(t, e2e.Options{Program: program, Args: []string{"-lang", "fr", "-theme", "light"}, Out: out("monkey")})
	defer s.Close()
	m := e2e.Monkey{Session: s, Rand: rand.New(rand.NewPCG(*seed, *seed))} //nolint:gosec // the same chance again, from its seed
	m.Live(*lasting, 150)
}
