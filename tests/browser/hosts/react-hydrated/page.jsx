export const Page = () => (
  <main>
    <h1>Headline</h1>
    <p>before</p>
    <scrollwork-story src="/fixture/harbour/" />
    <p>after</p>
  </main>
);
