package torture

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"flag"
	"io/fs"
	mathrand "math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"greffe/app/sample"
	"greffe/app/writer"
	"greffe/assets"
	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/memory"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/ui"
)

var (
	lasting = flag.Duration("lasting", 0, "how long the monkey acts, each round from a seed of its own; 0: a fixed number of steps from a fixed seed")
	from    = flag.Uint64("seed", 0, "start from the seed of a former run")
)

// One round is so many steps on a register of its own.
const round = 1500

func TestMonkey(t *testing.T) {
	switch {
	case *from != 0:
		play(t, *from, round)
		return
	case *lasting == 0:
		play(t, 1, round)
		return
	}
	end := time.Now().Add(*lasting)
	for !t.Failed() && time.Now().Before(end) {
		var b [8]byte
		if _, err := rand.Read(b[:]); err != nil {
			t.Fatal(err)
		}
		play(t, binary.LittleEndian.Uint64(b[:])>>1, round)
	}
}

// play lets a monkey act on a fresh register.
func play(t *testing.T, seed uint64, steps int) {
	t.Helper()
	ctx := context.Background()
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	clock := sample.NewClock(sample.Start())
	r := register.New(register.Config{Store: memory.New(), Clock: clock, Profiles: []regulation.Profile{profile(t)}, NewID: rand.Text})
	player := sample.Player{Register: r, Letters: writer.New(words), Clock: clock, Until: days.Must("2026-10-20")}
	if _, err := player.Play(ctx); err != nil {
		t.Fatal(err)
	}
	a := test.NewApp()
	defer a.Quit()
	m := &monkey{
		rand:     mathrand.New(mathrand.NewPCG(seed, seed)), //nolint:gosec // a run must be played again from its seed
		register: r, witness: &witness{kept: map[register.DraftKey][]byte{}}, app: a, bare: map[string]int{},
		nextDay: func() { clock.Move(clock.Today() + 1) },
		given: func() ui.Given {
			return ui.Given{Catalogue: words, Letters: writer.New(words), Texts: writer.Texts{}, Outside: outside{folder: t.TempDir()}, Simulated: true, Register: "greffe.db"}
		},
	}
	m.start()
	for n := range steps {
		if err := m.step(ctx); err != nil {
			t.Fatalf("seed %d, step %d: %v\n\nwhat was done last:\n%s", seed, n, err, strings.Join(m.done, "\n"))
		}
	}
	if m.kept == 0 || m.witness.acts == 0 {
		t.Errorf("seed %d: %d texts kept in drafts and %d submissions recorded: the monkey did nothing", seed, m.kept, m.witness.acts)
	}
	t.Logf("seed %d: %d steps, %d texts put into fields and %d of them kept in drafts, %d drafts saved, %d submissions recorded",
		seed, steps, m.marks, m.kept, m.witness.saved, m.witness.acts)
	for field, n := range m.bare {
		t.Logf("not in a draft: %s, %d times", field, n)
	}
}

func profile(t *testing.T) regulation.Profile {
	t.Helper()
	b, err := assets.Regulations.ReadFile("regulations/openclassrooms.json")
	if err != nil {
		t.Fatal(err)
	}
	p, err := regulation.Read("openclassrooms.json", b)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// outside is a system that gives, takes and refuses files.
type outside struct{ folder string }

var errNoPrinter = errors.New("no printer")

func (o outside) Print(context.Context, string, []byte) error { return errNoPrinter }

func (o outside) PrintOn(context.Context, string, []byte, ui.PrintPaper) error { return nil }

func (o outside) Open(context.Context, string, []byte) error { return nil }

func (o outside) ChooseFiles(context.Context, string) ([]string, error) {
	return []string{"notes.txt", "gone.pdf", "page.pdf"}, nil
}

func (o outside) ChooseSave(_ context.Context, _, name string) (string, error) {
	return filepath.Join(o.folder, filepath.Base(name)), nil
}

func (o outside) ChooseFolder(context.Context, string) (string, error) { return o.folder, nil }

func (o outside) ReadFile(path string) ([]byte, error) {
	switch path {
	case "notes.txt":
		return []byte("une note"), nil
	case "page.pdf":
		return []byte("%PDF-1.7"), nil
	}
	return nil, fs.ErrNotExist
}

func (o outside) WriteFile(string, []byte) error { return nil }

// Explain words what this system refuses.
func (o outside) Explain(error) message.Message { return message.New("field.file") }
