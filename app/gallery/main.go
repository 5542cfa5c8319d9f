// Command gallery paints every screen and state of the window on the sample
// data, without a display: <screen>-<fr|en>-<light|dark>.png.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"greffe/app/gallery/stage"
	"greffe/ui"
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
	pixels    float64 // of the screen to one of the window

	compression png.CompressionLevel
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
	f.Float64Var(&a.pixels, "pixels", 1, "pixels of the screen to one of the window: 2 on a fine screen")
	fast := f.Bool("fast", false, "write larger files, sooner")
	if err := f.Parse(args); err != nil {
		return fmt.Errorf("the command line: %w", err)
	}
	var w, h float32
	if _, err := fmt.Sscanf(size, "%fx%f", &w, &h); err != nil || a.folder == "" {
		return errors.New("use: gallery -png FOLDER [-size 1440x900] [-only NAMES] [-lang fr,en] [-theme light,dark]")
	}
	a.size = fyne.NewSize(w, h)
	a.compression = png.BestCompression
	if *fast {
		a.compression = png.BestSpeed
	}
	if err := os.MkdirAll(a.folder, 0o750); err != nil {
		return fmt.Errorf("the folder: %w", err)
	}
	return paint(ctx, a, out)
}

// paint shows each scene in every language and theme, and keeps its picture.
func paint(ctx context.Context, a asked, out io.Writer) error {
	scenes := stage.Among(ui.Scenes(), a.only)
	st, err := stage.Open(ctx, scenes, filepath.Join(os.TempDir(), "greffe-preview-tests"))
	if err != nil {
		return err
	}
	defer st.Close()
	for _, scene := range scenes {
		for lang := range strings.SplitSeq(a.languages, ",") {
			for theme := range strings.SplitSeq(a.themes, ",") {
				d := ui.Display{Language: stage.Languages()[lang], Theme: theme, Scale: float32(a.scale)}
				name := fmt.Sprintf("%s-%s-%s.png", scene.Name, lang, theme)
				if err := keep(ctx, st, filepath.Join(a.folder, name), scene, d, a); err != nil {
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

// keep writes the picture of one scene.
func keep(ctx context.Context, st *stage.Stage, file string, scene ui.Scene, d ui.Display, a asked) error {
	x, err := st.Show(ctx, scene, d, a.size)
	if err != nil {
		return err
	}
	defer x.Close()
	x.Pixels(a.pixels)
	var b bytes.Buffer
	small := png.Encoder{CompressionLevel: a.compression}
	if err := small.Encode(&b, x.Picture()); err != nil {
		return fmt.Errorf("encode: %w", err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}
