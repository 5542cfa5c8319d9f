package e2e_test

import (
	"path/filepath"
	"testing"

	"greffe/app/e2e"
)

// BenchmarkStart times, in one run and on one virtual screen, the start of a
// bare window of the toolkit and that of Greffe on the sample register: from
// the start of the process to the moment it says it can be used.
//
//	go test -tags x11 -run '^$' -bench Start -benchtime 7x ./app/e2e
func BenchmarkStart(b *testing.B) {
	if missing := e2e.Missing(); len(missing) > 0 {
		b.Skipf("a virtual screen needs %v", missing)
	}
	dir := b.TempDir()
	programs := map[string]string{"bare window": "./app/e2e/testdata/window", "greffe": "./app"}
	for _, name := range []string{"bare window", "greffe"} {
		program := filepath.Join(dir, "program-"+filepath.Base(programs[name]))
		if err := e2e.Build("../..", programs[name], program); err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			s := e2e.Open(b, e2e.Options{Program: program, Out: filepath.Join(dir, filepath.Base(program)+"-out")})
			defer s.Close()
			if name == "greffe" {
				// The first start makes the sample; the next ones find it.
				s.Start("-demo", "-register", s.Register())
				s.Stop()
			}
			for b.Loop() {
				if name == "greffe" {
					s.Start("-register", s.Register())
				} else {
					s.Start()
				}
				b.StopTimer()
				s.Stop()
				b.StartTimer()
			}
		})
	}
}
