// The story as React components: react-scrollama for the steps, react-countup for the numbers, react-intersection-observer (which
// react-scrollama brings) for what is in view.
import { createContext, useContext, useEffect, useRef, useState } from "react";
import CountUp from "react-countup";
import { useInView } from "react-intersection-observer";
import { Scrollama, Step } from "react-scrollama";
import { chart } from "../shared/markup.mjs";

/** Whether the page moves: not before it is taken over by the script, so that the text is whole without one. */
const Moves = createContext(false);

const inView = { rootMargin: "-15% 0px" };

function Number({ count }) {
  const { before, digits, after, value, decimals } = count.parts;
  const { ref, inView: seen } = useInView({ triggerOnce: true, rootMargin: "0px 0px -15%" });
  return (
    <>
      {before}
      <span ref={ref} className="number" data-count={value} style={{ "--chars": digits.length }}>
        {seen ? <CountUp end={value} decimals={decimals} separator="," duration={1.2} /> : digits}
      </span>
      {after}
    </>
  );
}

function Inline({ inline }) {
  const [kind, value] = Object.entries(inline)[0];
  switch (kind) {
    case "text":
      return value;
    case "date":
      return <time dateTime={value.date}><Inlines of={value.text} /></time>;
    case "count":
      return value.parts ? <Number count={value} /> : value.text;
    case "foreign":
      return <span lang={value.language}><Inlines of={value.text} /></span>;
    case "emphasis":
      return <em><Inlines of={value} /></em>;
    case "strong":
      return <strong><Inlines of={value} /></strong>;
    case "link":
      return <a href={value.href}><Inlines of={value.text} /></a>;
    case "note":
      return <sup><a href={`#${value.id}`}>{value.number}</a></sup>;
    default:
      throw new Error(`no peer shows an inline of kind ${kind}`);
  }
}

const Inlines = ({ of }) => of.map((inline, index) => <Inline key={index} inline={inline} />);

const names = { srcset: "srcSet", fetchpriority: "fetchPriority" };
const renamed = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [names[name] ?? name, value]));

function Picture({ photo }) {
  return (
    <picture>
      {photo.picture.sources.map((source) => <source key={source.type} {...renamed(source)} />)}
      <img {...renamed(photo.picture.image)} style={{ objectPosition: photo.position }} />
    </picture>
  );
}

function Figure({ photo, className, figure }) {
  return (
    <figure ref={figure} className={className} data-transition={photo.transition ?? "none"}>
      <div className="box"><Picture photo={photo} /></div>
      <figcaption>{photo.caption && <Inlines of={photo.caption} />} <span className="credit">{photo.credit}</span></figcaption>
    </figure>
  );
}

function Photo({ photo }) {
  const moves = useContext(Moves);
  const { ref, inView: shown } = useInView(inView);
  return <Figure photo={photo} figure={ref} className={moves && shown ? "photo in" : "photo"} />;
}

function Figures({ counts }) {
  return (
    <div className="figures">
      {counts.map((count, index) => (
        <figure key={index} className="figure">
          {count.qualifier && <span className="qualifier">{count.qualifier.replaceAll("-", " ")}</span>}{" "}
          <span className="large"><Number count={count} /></span>
          <figcaption>{count.caption.join(" · ")}</figcaption>
        </figure>
      ))}
    </div>
  );
}

function Quote({ quote }) {
  return (
    <blockquote>
      {quote.text.map((paragraph, index) => <p key={index}><Inlines of={paragraph} /></p>)}
      <footer>{[quote.speaker, quote.role].filter(Boolean).join(", ")}</footer>
    </blockquote>
  );
}

function Stage({ stage }) {
  const [current, setCurrent] = useState(0);
  return (
    <div className="stage" data-transition={stage.transition}>
      <div className="frame">
        {stage.steps.map((step, index) => (
          <Figure key={index} photo={step.photo} className={index === current ? "slide current" : "slide"} />
        ))}
      </div>
      <div className="steps">
        <Scrollama offset={0.7} onStepEnter={({ data }) => setCurrent(data)}>
          {stage.steps.map((step, index) => (
            <Step key={index} data={index}>
              <div className="step">
                {step.cards.map((block, place) => <div key={place} className="card"><Block block={block} /></div>)}
              </div>
            </Step>
          ))}
        </Scrollama>
      </div>
    </div>
  );
}

function Block({ block }) {
  const [kind, value] = Object.entries(block)[0];
  switch (kind) {
    case "paragraph":
      return <p><Inlines of={value} /></p>;
    case "quote":
      return <Quote quote={value} />;
    case "photo":
      return <Photo photo={value} />;
    case "figures":
      return <Figures counts={value.counts} />;
    case "chart":
      return <div dangerouslySetInnerHTML={{ __html: chart(value) }} />;
    case "stage":
      return <Stage stage={value} />;
    case "pair":
      return <div className="pair">{value.photos.map((photo) => <Photo key={photo.src} photo={photo} />)}</div>;
    case "box":
      return (
        <details className="aside">
          <summary><Inlines of={value.heading} /></summary>
          {value.blocks.map((block, index) => <Block key={index} block={block} />)}
        </details>
      );
    default:
      throw new Error(`no peer shows a block of kind ${kind}`);
  }
}

function Progress() {
  const bar = useRef(null);
  useEffect(() => {
    let asked = 0;
    const write = () => {
      asked = 0;
      const page = document.documentElement;
      bar.current.style.transform = `scaleX(${page.scrollTop / Math.max(1, page.scrollHeight - page.clientHeight)})`;
    };
    const ask = () => (asked ||= requestAnimationFrame(write));
    addEventListener("scroll", ask, { passive: true });
    return () => {
      removeEventListener("scroll", ask);
      cancelAnimationFrame(asked);
    };
  }, []);
  return <div ref={bar} className="progress" />;
}

/** The whole story. */
export function Story({ story }) {
  const [moves, setMoves] = useState(false);
  useEffect(() => {
    document.documentElement.classList.add("moves");
    setMoves(true);
  }, []);
  return (
    <Moves value={moves}>
      <article className="story" lang={story.language}>
        <Progress />
        <header className="opening">
          <Photo photo={story.opening} />
          <div className="title">
            <h1>{story.title}</h1>
            <p className="dek">{story.dek}</p>
          </div>
        </header>
        {story.sections.map(({ id, kicker, heading, blocks }) => (
          <section key={id} id={id}>
            {kicker && <p className="kicker">{kicker}</p>}
            {heading && <h2><Inlines of={heading} /></h2>}
            {blocks.map((block, index) => <Block key={index} block={block} />)}
          </section>
        ))}
        <section className="ending">
          <ol>
            {story.notes.map(({ id, text }) => (
              <li key={id} id={id}>{text.map((paragraph, index) => <p key={index}><Inlines of={paragraph} /></p>)}</li>
            ))}
          </ol>
          {story.credits.map((credit) => <p key={credit}>{credit}</p>)}
        </section>
      </article>
    </Moves>
  );
}
