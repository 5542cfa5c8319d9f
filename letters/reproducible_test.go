package letters_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"runtime"
	"strings"
	"sync"
	"testing"

	"greffe/letters"
)

// mixed are letters of the quick road, of the slow one (a name in another
// script), with a logo and with a watermark.
func mixed(t testing.TB) []letters.Letter {
	t.Helper()
	plain := camille(letters.Decision, letters.French)
	rare := father(letters.French)
	rare.Learner.Name, rare.Addressee.Name = "Янис Бенали", "Şükrü Ağaoğlu"
	pictured := camille(letters.Minutes, letters.English)
	pictured.Organisation.Logo = sign(t)
	draft := camille(letters.Convocation, letters.French)
	draft.Draft = true
	return []letters.Letter{plain, rare, pictured, draft}
}

func sign(t testing.TB) []byte {
	t.Helper()
	p := image.NewNRGBA(image.Rect(0, 0, 200, 80))
	for x := range 200 {
		for y := range 80 {
			p.SetNRGBA(x, y, color.NRGBA{uint8(x), 90, uint8(y), uint8(x + y/2)})
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, p); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestTheSameLetterGivesTheSameBytes(t *testing.T) {
	p, again := press(t), press(t)
	var want []letters.Document
	for _, l := range mixed(t) {
		want = append(want, render(t, p, l))
	}
	for i, l := range mixed(t) {
		if got := render(t, again, l); !bytes.Equal(got.PDF, want[i].PDF) || got.SHA256 != want[i].SHA256 || got.Fingerprint != want[i].Fingerprint {
			t.Errorf("letter %d differs from one press to another", i)
		}
	}
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for i, l := range mixed(t) {
				got, err := p.Render(l)
				if err != nil || !bytes.Equal(got.PDF, want[i].PDF) {
					t.Errorf("letter %d differs when drawn beside others: %v", i, err)
				}
			}
		})
	}
	wait.Wait()
}

func TestEveryDatumMovesTheFingerprint(t *testing.T) {
	p := press(t)
	l := camille(letters.Decision, letters.French)
	want := render(t, p, l).Fingerprint
	for name, change := range map[string]func(*letters.Letter){
		"the date":      func(l *letters.Letter) { l.Date++ },
		"the number":    func(l *letters.Letter) { l.Number += "1" },
		"the addressee": func(l *letters.Letter) { l.Addressee.Lines = append([]string{"x"}, l.Addressee.Lines...) },
		"a fact":        func(l *letters.Letter) { l.Decision.Facts = append([]string(nil), "autre") },
		"the template": func(l *letters.Letter) {
			s, _ := p.Source(l.Kind, l.Lang)
			l.Template = strings.Replace(s, "éléments suivants", "éléments ci-après", 1)
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := render(t, p, changed(l, change))
			if d.Fingerprint == want {
				t.Error("the fingerprint did not move")
			}
			f := d.Fingerprint
			shown := f[:4] + " " + f[4:8] + " " + f[8:12] + " " + f[12:]
			if text := read(t, viewer(t), d); !strings.Contains(flat(text), shown) {
				t.Errorf("%s is not printed", shown)
			}
		})
	}
}

func TestThePackageDrawsWithItsOwnPress(t *testing.T) {
	l := camille(letters.Decision, letters.French)
	got, err := letters.Render(l)
	if err != nil || got.SHA256 != render(t, press(t), l).SHA256 {
		t.Errorf("%v, %s", err, got.SHA256)
	}
	if m := letters.Check(letters.Letter{Kind: letters.Decision, Lang: letters.French}); len(m) == 0 {
		t.Error("an empty letter lacks nothing")
	}
	if s, err := letters.Source(letters.Decision, letters.French); err != nil || !strings.Contains(s, "dec.why") {
		t.Errorf("source %q, %v", s, err)
	}
	l.Learner.Path, l.Addressee.Lines[0] = "🙂", "王 Laurent"
	if got := letters.Unprintable(l); string(got) != "王" {
		t.Errorf("unprintable %q: the path is not in this letter, the address is", string(got))
	}
}

func TestALogoThatCannotBeReadIsSaid(t *testing.T) {
	for name, logo := range map[string][]byte{"text": []byte("logo"), "cut": sign(t)[:60]} {
		t.Run(name, func(t *testing.T) {
			l := camille(letters.Decision, letters.French)
			l.Organisation.Logo = logo
			if _, err := press(t).Render(l); err == nil || !strings.Contains(err.Error(), "logo") {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestMemoryDoesNotGrowWithTheNumberOfLetters draws many letters, of the rarer roads
// too, and looks at what stays.
func TestMemoryDoesNotGrowWithTheNumberOfLetters(t *testing.T) {
	p := press(t)
	all := mixed(t)
	draw := func(count int) uint64 {
		for n := range count {
			l := all[n%len(all)]
			l.Reference = fmt.Sprintf("LETTER%d", n)
			render(t, p, l)
		}
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := draw(40)
	if after := draw(400); after > before+(1<<20) {
		t.Errorf("%d bytes are held after 40 letters, and %d after 400 more", before, after)
	}
}
