package letters_test

import (
	"bytes"
	"errors"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"greffe/letters"
)

// needed returns the path of a program of other people that checks our work. It is listed in
// packaging/install-needs.sh; without it a test fails where everything is demanded.
func needed(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("CI") != "" || os.Getenv("GREFFE_E2E") != "" {
			t.Fatalf("%s is needed: run packaging/install-needs.sh build test", name)
		}
		t.Skipf("%s is not installed: run packaging/install-needs.sh build test", name)
	}
	return path
}

// TestTheCodeOfALetterIsRead draws pages as a screen shows them, and reads the
// code with a scanner's own software.
func TestTheCodeOfALetterIsRead(t *testing.T) {
	zbar := needed(t, "zbarimg")
	p, r := press(t), viewer(t)
	for name, reference := range map[string]string{
		"random, as the program makes them": "K7Q2ZWXMAB4DLCN5RTYVU3PHJE",
		"one character":                     "7",
		"a name":                            "decision-camille_2",
		"as long as can be":                 strings.Repeat("A-b_9", 11),
	} {
		t.Run(name, func(t *testing.T) {
			l := camille(letters.Decision, letters.French)
			l.Reference = reference
			d := render(t, p, l)
			for n := 1; n <= d.Pages; n++ {
				picture, err := r.Page(d.PDF, n, 1654) // 200 dots an inch
				if err != nil {
					t.Fatal(err)
				}
				var raw bytes.Buffer
				if err := png.Encode(&raw, picture); err != nil {
					t.Fatal(err)
				}
				path := filepath.Join(t.TempDir(), "page.png")
				if err := os.WriteFile(path, raw.Bytes(), 0o600); err != nil {
					t.Fatal(err)
				}
				out, err := exec.Command(zbar, "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", path).Output()
				if err != nil {
					t.Fatalf("page %d: nothing is read: %v", n, err)
				}
				if got, ok := letters.Scanned(string(out)); !ok || got != reference {
					t.Errorf("page %d reads %q", n, out)
				}
			}
		})
	}
}

func TestOnlyOurCodesAreTakenForLetters(t *testing.T) {
	for text, want := range map[string]string{
		"GREFFE:K7Q2ZWXMAB4DLCN5RTYVU3PHJE\n": "K7Q2ZWXMAB4DLCN5RTYVU3PHJE",
		" greffe:abc-1 ":                      "abc-1",
		"GREFFE:":                             "",
		"1A 204 118 9015 0":                   "",
		"GREFFE:a b":                          "",
		"GREFFE:é":                            "",
		"GREFFE:" + strings.Repeat("A", 56):   "",
		"":                                    "",
	} {
		if got, ok := letters.Scanned(text); ok != (want != "") || (ok && got != want) {
			t.Errorf("%q gives %q, %v; want %q", text, got, ok, want)
		}
	}
}

func TestAReferenceThatNoCodeCarriesIsSaid(t *testing.T) {
	l := camille(letters.Decision, letters.French)
	for _, reference := range []string{"a/b", "é", strings.Repeat("A", 56)} {
		l.Reference = reference
		if _, err := press(t).Render(l); !errors.Is(err, letters.ErrReference) {
			t.Errorf("%q: %v", reference, err)
		}
	}
}
