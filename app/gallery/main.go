// Command gallery paints every screen and state of the window on the sample
// data, without a display: <screen>-<fr|en>-<light|dark>.png.
package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"greffe/app/sample"
	"greffe/app/writer"
	"greffe/assets"
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/memory"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/letters/preview"
	"greffe/ui"
	"greffe/ui/parts"
)

func main() {
	if err := run(context.Background(), os.Args[1:], os.Stdout); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "gallery:", err)
		os.Exit(1)
	}
}

// asked is what the command line asks for.
type asked struct {
	folder    string
	only      string
	languages string
	themes    string
	size      fyne.Size
	scale     float64
}

func run(ctx context.Context, args []string, out io.Writer) error {
	var a asked
	var size string
	f := flag.NewFlagSet("gallery", flag.ContinueOnError)
	f.StringVar(&a.folder, "png", "", "the `folder` for the pictures")
	f.StringVar(&a.only, "only", "", "only these scenes, with commas between their names")
	f.StringVar(&a.languages, "lang", "fr,en", "the languages")
	f.StringVar(&a.themes, "theme", "light,dark", "the themes")
	f.StringVar(&size, "size", "1440x900", "the size of the window, in logical pixels")
	f.Float64Var(&a.scale, "scale", 1, "the scale of texts")
	if err := f.Parse(args); err != nil {
		return fmt.Errorf("the command line: %w", err)
	}
	var w, h float32
	if _, err := fmt.Sscanf(size, "%fx%f", &w, &h); err != nil || a.folder == "" {
		return errors.New("use: gallery -png FOLDER [-size 1440x900] [-only NAMES] [-lang fr,en] [-theme light,dark]")
	}
	a.size = fyne.NewSize(w, h)
	if err := os.MkdirAll(a.folder, 0o750); err != nil {
		return fmt.Errorf("the folder: %w", err)
	}
	return paint(ctx, a, out)
}

// paint plays the sample once a day of the scenes, and paints each day's scenes
// in every language and theme.
func paint(ctx context.Context, a asked, out io.Writer) error {
	words, err := translations.Load()
	if err != nil {
		return fmt.Errorf("the words: %w", err)
	}
	pages := preview.Open(filepath.Join(os.TempDir(), "greffe-preview-tests"))
	defer func() { _ = pages.Close() }()
	registers := map[days.Day]*register.Register{}
	for _, scene := range ui.Scenes() {
		if a.only != "" && !slices.Contains(strings.Split(a.only, ","), scene.Name) {
			continue
		}
		r := registers[scene.Day]
		if r == nil {
			if r, err = played(ctx, words, scene.Day); err != nil {
				return err
			}
			registers[scene.Day] = r
		}
		for lang := range strings.SplitSeq(a.languages, ",") {
			language := translations.French
			if lang == "en" {
				language = translations.English
			}
			for theme := range strings.SplitSeq(a.themes, ",") {
				d := ui.Display{Language: language, Theme: theme, Scale: float32(a.scale)}
				name := fmt.Sprintf("%s-%s-%s.png", scene.Name, lang, theme)
				if err := picture(filepath.Join(a.folder, name), scene, d, a.size, given(words, r, pages)); err != nil {
					return fmt.Errorf("%s: %w", name, err)
				}
				if _, err := fmt.Fprintln(out, name); err != nil {
					return fmt.Errorf("say it: %w", err)
				}
			}
		}
	}
	return nil
}

// played is a register in memory in which the sample is played up to a day.
func played(ctx context.Context, words *translations.Catalogue, day days.Day) (*register.Register, error) {
	b, err := assets.Regulations.ReadFile("regulations/openclassrooms.json")
	if err != nil {
		return nil, fmt.Errorf("the regulation: %w", err)
	}
	profile, err := regulation.Read("openclassrooms.json", b)
	if err != nil {
		return nil, fmt.Errorf("the regulation: %w", err)
	}
	clock := sample.NewClock(sample.Start())
	r := register.New(register.Config{Store: memory.New(), Clock: clock, Profiles: []regulation.Profile{profile}, NewID: rand.Text})
	p := sample.Player{Register: r, Letters: writer.New(words), Clock: clock, Until: day}
	if _, err := p.Play(ctx); err != nil {
		return nil, fmt.Errorf("the sample: %w", err)
	}
	clock.Move(day)
	return r, nil
}

// desks hands out the desks of a register.
type desks struct{ r *register.Register }

// As is the register in one user's hands.
func (d desks) As(u register.User) ui.Desk { return d.r.As(u) }

func given(words *translations.Catalogue, r *register.Register, pages ui.Pages) ui.Given {
	return ui.Given{
		Desks: desks{r}, Catalogue: words, Letters: writer.New(words), Texts: writer.Texts{}, Pages: pages, Work: ui.InlineWork(),
		Simulated: true, NextDay: func() {}, Register: "greffe.db",
	}
}

// picture paints one scene in a window of its own.
func picture(file string, scene ui.Scene, d ui.Display, size fyne.Size, g ui.Given) error {
	a := test.NewApp()
	defer a.Quit()
	a.Settings().SetTheme(parts.NewTheme(ui.Appearance(d, nil)))
	w := a.NewWindow("Greffe")
	defer w.Close()
	w.SetPadded(false)
	g.Display = d
	g.Desk = g.Desks.As(register.User{ID: sample.Secretary().ID, Person: sample.Secretary().Person, Name: sample.Secretary().Name, Role: cases.RoleSecretary})
	f := ui.NewFrame(g, w)
	w.Resize(size)
	f.Start()
	if first := w.Canvas().Focused(); f.At().Page == ui.PageWho && first != nil {
		first.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // whoever worked last goes on
	}
	scene.Show(f)
	var b bytes.Buffer
	small := png.Encoder{CompressionLevel: png.BestCompression}
	if err := small.Encode(&b, w.Canvas().Capture()); err != nil {
		return fmt.Errorf("encode: %w", err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}
