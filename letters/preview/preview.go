// Package preview turns the pages of a PDF into pictures, and into text for
// tests. The engine runs in a sandbox of its own without any file or network:
// exhibits come from outside and are hostile until proved otherwise. Pages,
// pixels and time are bounded.
package preview

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"math"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// Bounds of what is rendered.
const (
	MaxBytes  = 64 << 20         // of a file
	MaxPages  = 2000             // of a document
	MaxPixels = 16 << 20         // of a picture
	MaxTime   = 20 * time.Second // of one answer, the engine being ready
)

// Errors, wrapped by what the methods return.
var (
	ErrEngine  = errors.New("the preview engine did not start")
	ErrBroken  = errors.New("the document cannot be shown")
	ErrPage    = errors.New("no such page")
	ErrTooBig  = errors.New("the document is too big to be shown")
	ErrTooSlow = errors.New("the document takes too long to be shown")
	ErrClosed  = errors.New("the preview is closed")
)

// A Renderer shows PDFs. It may be used from several goroutines, which take turns.
type Renderer struct {
	cacheDir string

	mu     sync.Mutex
	pool   pdfium.Pool
	cache  wazero.CompilationCache
	closed bool
}

// Open returns a renderer that keeps its compiled engine in a folder, so that
// only the first start ever takes seconds; empty: nothing is kept. Nothing
// happens before the first use.
func Open(cacheDir string) *Renderer { return &Renderer{cacheDir: cacheDir} }

// Warm starts the engine, to be called in the background after the first frame.
// The error wraps ErrEngine or ErrClosed.
func (r *Renderer) Warm() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.start()
}

func (r *Renderer) start() error {
	switch {
	case r.closed:
		return ErrClosed
	case r.pool != nil:
		return nil
	}
	// The engine needs exception handling; it is stopped when it takes too long.
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCloseOnContextDone(true)
	if r.cacheDir != "" {
		// A folder that cannot be written costs time and nothing else.
		if cache, err := wazero.NewCompilationCacheWithDir(r.cacheDir); err == nil {
			r.cache = cache
			config = config.WithCompilationCache(cache)
		}
	}
	pool, err := webassembly.Init(webassembly.Config{
		Context: experimental.WithCompilationWorkers(context.Background(), runtime.GOMAXPROCS(0)),
		MinIdle: 1, MaxIdle: 1, MaxTotal: 1,
		FSConfig:      wazero.NewFSConfig(), // the default would mount the whole disk
		RuntimeConfig: config,
		Stdout:        io.Discard, Stderr: io.Discard,
		ReuseWorkers: true,
	})
	if err != nil {
		return fmt.Errorf("%w: %w", ErrEngine, err)
	}
	r.pool = pool
	return nil
}

// Close stops the engine. It is not an error to close twice.
func (r *Renderer) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	var errs []error
	if r.pool != nil {
		errs = append(errs, r.pool.Close())
		r.pool = nil
	}
	if r.cache != nil {
		errs = append(errs, r.cache.Close(context.Background()))
		r.cache = nil
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("close the preview: %w", err)
	}
	return nil
}

// with runs a question on an opened document, in bounded time. An engine that
// is too slow is killed; the next question gets a new one.
func (r *Renderer) with(pdf []byte, ask func(pdfium.Pdfium, references.FPDF_DOCUMENT, int) error) error {
	if len(pdf) > MaxBytes {
		return fmt.Errorf("%d bytes: %w", len(pdf), ErrTooBig)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.start(); err != nil {
		return err
	}
	engine, err := r.pool.GetInstance(MaxTime)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrEngine, err)
	}
	done := make(chan error, 1)
	go func() { done <- answer(engine, pdf, ask) }()
	timer := time.NewTimer(MaxTime)
	defer timer.Stop()
	select {
	case err := <-done:
		if closing := engine.Close(); closing != nil && err == nil {
			return fmt.Errorf("%w: %w", ErrEngine, closing)
		}
		return err
	case <-timer.C:
		killing := engine.Kill()
		<-done //nolint:errcheck // the stopped engine answers with an error
		return errors.Join(ErrTooSlow, killing)
	}
}

func answer(engine pdfium.Pdfium, pdf []byte, ask func(pdfium.Pdfium, references.FPDF_DOCUMENT, int) error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%v: %w", p, ErrBroken)
		}
	}()
	doc, err := engine.OpenDocument(&requests.OpenDocument{File: &pdf})
	if err != nil {
		return fmt.Errorf("%w: %w", ErrBroken, err)
	}
	defer func() {
		_, closing := engine.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: doc.Document})
		if closing != nil && err == nil {
			err = fmt.Errorf("%w: %w", ErrBroken, closing)
		}
	}()
	count, err := engine.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc.Document})
	if err != nil {
		return fmt.Errorf("%w: %w", ErrBroken, err)
	}
	if count.PageCount > MaxPages {
		return fmt.Errorf("%d pages: %w", count.PageCount, ErrTooBig)
	}
	return ask(engine, doc.Document, count.PageCount)
}

func at(doc references.FPDF_DOCUMENT, n int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: doc, Index: n - 1}}
}

// Count returns the number of pages. The error wraps one of the errors above.
func (r *Renderer) Count(pdf []byte) (int, error) {
	count := 0
	err := r.with(pdf, func(_ pdfium.Pdfium, _ references.FPDF_DOCUMENT, n int) error {
		count = n
		return nil
	})
	return count, err
}

// Page draws page n, counted from 1, about width pixels wide. A page that would
// have too many pixels is drawn smaller. The error wraps one of the errors above.
func (r *Renderer) Page(pdf []byte, n, width int) (image.Image, error) {
	var out *image.RGBA
	err := r.with(pdf, func(engine pdfium.Pdfium, doc references.FPDF_DOCUMENT, count int) error {
		if n < 1 || n > count {
			return fmt.Errorf("%d of %d: %w", n, count, ErrPage)
		}
		size, err := engine.GetPageSize(&requests.GetPageSize{Page: at(doc, n)})
		if err != nil {
			return fmt.Errorf("%w: %w", ErrBroken, err)
		}
		w, h, err := bounded(size.Width, size.Height, width)
		if err != nil {
			return err
		}
		drawn, err := engine.RenderPageInPixels(&requests.RenderPageInPixels{Page: at(doc, n), Width: w, Height: h})
		if err != nil {
			return fmt.Errorf("%w: %w", ErrBroken, err)
		}
		defer drawn.Cleanup()
		from, ok := drawn.Result.RenderedImage.(*image.RGBA)
		if !ok {
			return ErrBroken
		}
		// The pixels belong to the engine until Cleanup.
		out = &image.RGBA{Pix: append([]byte(nil), from.Pix...), Stride: from.Stride, Rect: from.Rect}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// bounded returns the pixels of a page, within MaxPixels.
func bounded(pageWidth, pageHeight float64, width int) (w, h int, err error) {
	if !(pageWidth > 0) || !(pageHeight > 0) || math.IsInf(pageWidth, 0) || math.IsInf(pageHeight, 0) {
		return 0, 0, fmt.Errorf("page of %v × %v points: %w", pageWidth, pageHeight, ErrBroken)
	}
	wide := math.Max(float64(width), 1)
	tall := wide * pageHeight / pageWidth
	if wide*tall > MaxPixels {
		shrink := math.Sqrt(MaxPixels / (wide * tall))
		wide, tall = wide*shrink, tall*shrink
	}
	if wide > 1<<16 || tall > 1<<16 {
		return 0, 0, fmt.Errorf("page of %v × %v points: %w", pageWidth, pageHeight, ErrTooBig)
	}
	return max(1, int(wide)), max(1, int(tall)), nil
}

// Text returns the text of all pages, with a form feed after each. The error
// wraps one of the errors above.
func (r *Renderer) Text(pdf []byte) (string, error) {
	var out strings.Builder
	err := r.with(pdf, func(engine pdfium.Pdfium, doc references.FPDF_DOCUMENT, count int) error {
		for n := 1; n <= count; n++ {
			t, err := engine.GetPageText(&requests.GetPageText{Page: at(doc, n)})
			if err != nil {
				return fmt.Errorf("%w: %w", ErrBroken, err)
			}
			out.WriteString(strings.ReplaceAll(t.Text, "\r\n", "\n"))
			out.WriteString("\n\f")
		}
		return nil
	})
	return out.String(), err
}
