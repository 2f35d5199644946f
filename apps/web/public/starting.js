// Where a part of the application cannot be loaded there is nobody else to say so. A file of its own: the policy allows no inline script.
;(() => {
  let isBroken = false
  const say = () => {
    const place = document.querySelector("#root > .starting")
    if (isBroken && place)
      place.textContent = "Waybill could not be loaded. Look whether the network is there, then load the page again."
  }
  addEventListener(
    "error",
    ({ target }) => {
      isBroken ||= target instanceof HTMLScriptElement || target instanceof HTMLLinkElement
      say()
    },
    true,
  )
  addEventListener("DOMContentLoaded", say)
})()
