import { LitElement, css, html } from "lit";

const source = "/fixture/harbour/";

// An element of the site that renders the story into its shadow tree; `?figure` renders a figure there, `?slot` passes what stands in
// the page itself. `remake()` makes it anew, `leave()` takes it away.
customElements.define(
  "news-page",
  class extends LitElement {
    static properties = { times: { type: Number }, gone: { type: Boolean } };
    static styles = css`
      :host { display: block }
      p, figure { margin: 2em; color: #345 }
      * { box-sizing: content-box }
    `;
    constructor() {
      super();
      this.times = 0;
      this.gone = false;
      window.rerender = () => (this.times += 1);
      window.leave = () => (this.gone = true);
    }
    story() {
      if (location.search === "?figure") return html`<figure data-story=${source}><a href=${source}>The story</a></figure>`;
      if (location.search === "?slot") return html`<slot></slot>`;
      return html`<scrollwork-story src=${source} data-times=${this.times}></scrollwork-story>`;
    }
    updated() {
      // A figure in a shadow tree is to be told of: no script of another tree can see it come.
      if (location.search === "?figure") window.Scrollwork?.scan(this.renderRoot);
    }
    render() {
      return html`<main><p>before</p>${this.gone ? "" : this.story()}<p>after</p></main>`;
    }
  },
);
if (location.search === "?slot") {
  const story = document.createElement("scrollwork-story");
  story.setAttribute("src", source);
  document.querySelector("news-page").append(story);
}
